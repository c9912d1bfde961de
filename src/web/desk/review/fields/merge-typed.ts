import type { Field, FormValue } from './field.js';
import { UnreadableRest, withTyped } from './parse-value.js';
import { markOf, showValue, type Draft } from './show-value.js';

/** What came with the form. A field that was not shown has no mark and is left alone. */
export interface Typed {
  field: Field;
  value: FormValue;
  /** `markOf` what was shown when the form was made. */
  seen: string;
  /** The saved version is to stay. */
  takesTheirs: boolean;
}

export interface Merged {
  draft: Draft;
  /** Fields that somebody else saved in between and that were typed into as well, with what is saved now. */
  conflicts: ReadonlyMap<string, FormValue>;
  /** Fields that only somebody else changed. */
  theirs: ReadonlyMap<string, FormValue>;
  /** Fields that only we changed. */
  mine: readonly string[];
  /** What could not be read, by field. */
  faults: ReadonlyMap<string, string>;
}

/**
 * Brings what was typed together with what is saved now. What nobody typed into stays as it is saved, to the letter, so that
 * nothing the form cannot show is lost.
 */
export function mergeTyped(saved: Draft, typed: readonly Typed[]): Merged {
  let draft = saved;
  const [conflicts, theirs, faults, mine] = [new Map<string, FormValue>(), new Map<string, FormValue>(), new Map<string, string>(), [] as string[]];
  for (const { field, value, seen, takesTheirs } of typed) {
    const now = showValue(field, saved);
    const [isTheirs, isMine] = [markOf(now) !== seen, markOf(value) !== seen && !takesTheirs];
    if (isTheirs && isMine && markOf(now) !== markOf(value)) conflicts.set(field.path, now);
    else if (isTheirs && !takesTheirs) theirs.set(field.path, now);
    if (!isMine || markOf(now) === markOf(value)) continue;
    mine.push(field.path);
    try {
      draft = withTyped(draft, field, value);
    } catch (error) {
      if (!(error instanceof UnreadableRest)) throw error;
      faults.set(field.path, error.message);
    }
  }
  return { draft, conflicts, theirs, mine, faults };
}
