/**
 * The first `count` of many in an order, in that order: a heap of the best so far, whose worst stands on top, so that
 * most candidates cost one comparison. Sorting 50,000 would cost 40 ms.
 * @param compare below 0 when the first belongs before the second; never 0 for two candidates
 */
export function bestOf(candidates: Iterable<number>, count: number, compare: (one: number, other: number) => number): number[] {
  const heap: number[] = [];
  if (count <= 0) return heap;
  for (const candidate of candidates) {
    if (heap.length < count) {
      heap.push(candidate);
      rise(heap, compare);
    } else if (compare(candidate, heap[0]!) < 0) {
      heap[0] = candidate;
      sink(heap, compare);
    }
  }
  return heap.sort(compare);
}

function rise(heap: number[], compare: (one: number, other: number) => number): void {
  for (let at = heap.length - 1; at > 0; ) {
    const above = (at - 1) >>> 1;
    if (compare(heap[above]!, heap[at]!) > 0) return;
    [heap[above], heap[at]] = [heap[at]!, heap[above]!];
    at = above;
  }
}

function sink(heap: number[], compare: (one: number, other: number) => number): void {
  for (let at = 0; ; ) {
    let worst = at * 2 + 1;
    if (worst >= heap.length) return;
    if (worst + 1 < heap.length && compare(heap[worst]!, heap[worst + 1]!) < 0) worst += 1;
    if (compare(heap[at]!, heap[worst]!) > 0) return;
    [heap[at], heap[worst]] = [heap[worst]!, heap[at]!];
    at = worst;
  }
}
