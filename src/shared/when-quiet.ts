export interface WhenQuiet {
  /** Something happened: the work is due. */
  (): void;
  /** Forgets what is due. */
  cancel(): void;
}

/** Gathers what happens in quick succession into one piece of work: when it has been quiet for so long, or after so long in all. */
export function whenQuiet(work: () => void, { quietMilliseconds, mostMilliseconds }: { quietMilliseconds: number; mostMilliseconds: number }): WhenQuiet {
  let timer: NodeJS.Timeout | undefined;
  let since: number | undefined;
  const happened = () => {
    since ??= performance.now();
    clearTimeout(timer);
    const wait = Math.max(0, Math.min(quietMilliseconds, since + mostMilliseconds - performance.now()));
    timer = setTimeout(() => {
      since = undefined;
      work();
    }, wait).unref();
  };
  return Object.assign(happened, { cancel: () => clearTimeout(timer) });
}
