/** Runs a long piece of work in slices, so that requests are answered in between; the work says `yield` where it may be cut. */
export async function inSlices<Result>(work: Generator<void, Result>): Promise<Result> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    while (performance.now() < until) {
      const step = work.next();
      if (step.done) return step.value;
    }
    await new Promise(setImmediate);
  }
}

/** As long as an item page takes twice over: nobody notices. */
const SLICE_MS = 5;
