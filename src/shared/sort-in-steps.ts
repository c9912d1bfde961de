/** Sorted or merged in one step: a millisecond or so. */
const STEP = 2_000;

/** A sorted copy, made in steps that `yield`, so that long lists can be sorted between answers. Equal things keep their order. */
export function* sortInSteps<Thing>(things: readonly Thing[], compare: (a: Thing, b: Thing) => number): Generator<void, Thing[]> {
  let runs: Thing[][] = [];
  for (let start = 0; start < things.length; start += STEP) {
    runs.push(things.slice(start, start + STEP).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: Thing[][] = [];
    for (let place = 0; place < runs.length; place += 2) longer.push(yield* merge(runs[place]!, runs[place + 1] ?? [], compare));
    runs = longer;
  }
  return runs[0] ?? [];
}

function* merge<Thing>(one: readonly Thing[], other: readonly Thing[], compare: (a: Thing, b: Thing) => number): Generator<void, Thing[]> {
  const merged: Thing[] = [];
  let [left, right] = [0, 0];
  while (left < one.length || right < other.length) {
    const isLeft = right >= other.length || (left < one.length && compare(one[left]!, other[right]!) <= 0);
    merged.push(isLeft ? one[left++]! : other[right++]!);
    if (merged.length % STEP === 0) yield;
  }
  return merged;
}
