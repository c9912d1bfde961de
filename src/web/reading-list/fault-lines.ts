import type { Texts } from '../texts/index.js';
import type { ListTrouble } from './list-page.js';

/** Everything that keeps a list from being saved, each with what to do about it. */
export function faultLines({ faults }: ListTrouble, titleOf: (id: string) => string, { faults: words }: Texts['readingList']): string[] {
  return [
    ...(faults.title === undefined ? [] : [words.title(faults.title)]),
    ...[...faults.notes].map(([id, letters]) => words.note(titleOf(id), letters)),
    ...(faults.entries === undefined ? [] : [words.entries(faults.entries)]),
    ...(faults.address === undefined ? [] : [words.address]),
  ];
}
