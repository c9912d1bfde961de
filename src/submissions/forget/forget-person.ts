import type { State } from '../../state/index.js';
import type { Person } from './person.js';
import type { Found, Place } from './place.js';

/** Everything known about a person, place by place. */
export async function findPerson(person: Person, places: readonly Place[]): Promise<{ place: string; found: Found[] }[]> {
  const all: { place: string; found: Found[] }[] = [];
  for (const place of places) all.push({ place: place.name, found: await place.find(person) });
  return all;
}

/**
 * Forgets a person in every place, and writes the state anew so that nothing of it is left in its free pages. Interrupted, it is
 * asked for again. @returns whether the file could be written anew; a program that reads at this moment prevents it
 */
export async function forgetPerson(person: Person, places: readonly Place[], state: State): Promise<{ isVacuumed: boolean }> {
  for (const place of places) await place.forget(person);
  try {
    state.exec('VACUUM');
    const { busy } = state.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number };
    return { isVacuumed: busy === 0 };
  } catch (error) {
    if (!String((error as NodeJS.ErrnoException).code).startsWith('SQLITE_BUSY')) throw error;
    return { isVacuumed: false };
  }
}
