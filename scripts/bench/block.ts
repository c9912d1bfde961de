/** How long the event loop stood still at a stretch, in milliseconds; about 1 when it never did. */
export interface Block {
  /** By the clock: what a reader waits. */
  milliseconds: number;
  /** Processor time of its thread, which other work on the machine does not lengthen; 0 where there is no /proc. */
  processor: number;
}
