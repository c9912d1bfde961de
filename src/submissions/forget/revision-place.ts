import type { State } from '../../state/index.js';
import type { Person } from './person.js';
import type { Place } from './place.js';
import { scrub } from './scrub.js';

/** Without brackets: they would make a list of a field. */
const IN_YAML = 'imię i nazwisko usunięte';

interface Row {
  rowid: number;
  item: string;
  number: number;
  by: string;
  note: string;
  text: string;
}

/** The history of items keeps its states without the name; their digests stay those of the files. */
export function revisionPlace(state: State): Place {
  const touched = ({ finder, emails }: Person) =>
    (state.prepare('SELECT rowid, item, number, by, note, text FROM publishing_revisions').all() as Row[]).flatMap((row) => {
      const clean = scrub({ by: row.by, note: row.note, text: row.text }, finder, emails, IN_YAML);
      return clean.by === row.by && clean.note === row.note && clean.text === row.text ? [] : [{ ...row, ...clean }];
    });
  return {
    name: 'Historia materiałów',
    find: (person) => touched(person).map(({ item, number }) => ({ what: `${item}, stan ${number}`, fate: 'emptied' })),
    forget: (person) => {
      const write = state.prepare('UPDATE publishing_revisions SET by = ?, note = ?, text = ? WHERE rowid = ?');
      for (const { rowid, by, note, text } of touched(person)) write.run(by, note, text, rowid);
      const bases = state.prepare('SELECT submission, text FROM publishing_bases').all() as { submission: string; text: string }[];
      // An edit that is open meets a conflict once, and its editor sees both texts.
      for (const base of bases) state.prepare('UPDATE publishing_bases SET text = ? WHERE submission = ?').run(scrub(base.text, person.finder, person.emails, IN_YAML), base.submission);
    },
  };
}

