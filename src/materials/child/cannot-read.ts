import type { ChildRefusal } from '../messages.js';

/** Ends a reading with a reason the person who sent the file is told. */
export class CannotRead extends Error {
  override readonly name = 'CannotRead';

  constructor(
    readonly code: ChildRefusal,
    readonly detail = '',
  ) {
    super(code);
  }
}
