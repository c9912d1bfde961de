import { setPolishType, type Item } from '../../content/index.js';
import type { Brief, BriefPart, LibraryRecord } from '../../exchange/index.js';
import { recordFor } from '../exchange/record-for.js';
import { cardOf, titleAndSummary } from '../parts/card.js';
import { dayText } from '../texts/index.js';
import type { Visit } from '../visit.js';
import { cite } from './cite.js';
import { entriesOf } from './entries-of.js';
import { licenceRollUp, type Licensed } from './licence-roll-up.js';
import type { ReadingList } from './reading-list.js';
import { sectionsOf } from './sections-of.js';
import { whyMissing } from './why-missing.js';

/** A reading list as one document; what cannot be shown is named in it with the reason. */
export function briefOf(list: ReadingList, visit: Visit): Brief {
  const { texts, language, today } = visit;
  const words = texts.readingList;
  const found = entriesOf(list, visit);
  const licensed = found.flatMap(({ item, note }) => (item ? [licensedOf(item, note, visit)] : []));
  const hasNotes = licensed.some(({ part }) => part.note.length > 0);
  const { contents, citation, note, licence, fullText, missing } = words.brief;
  return {
    language,
    title: list.title || words.untitled,
    day: today,
    about: [words.brief.about(dayText(today, language)), words.brief.source(visit.services.site.url)],
    headings: { contents, citation, note, licence, fullText, missing },
    parts: licensed.map(({ part }) => part),
    missing: found.flatMap((entry) => (entry.item ? [] : [[entry.id, ...whyMissing(entry, visit), entry.note].filter((text) => text !== '').join(' – ')])),
    licences: licenceRollUp(licensed, words.licences, language, hasNotes),
  };
}

function licensedOf(item: Item, note: string, visit: Visit): Licensed & { part: BriefPart } {
  const record = recordFor(item, visit.services);
  return { record, part: partOf(item, record, note, visit) };
}

function partOf(item: Item, record: LibraryRecord, note: string, visit: Visit): BriefPart {
  const { licence, url, session } = record;
  const { language } = visit;
  const shown = titleAndSummary(item, visit);
  const { kind, place, years } = cardOf(item, visit);
  return {
    id: item.meta.id,
    title: setPolishType(shown.title),
    titleLanguage: shown.language,
    language: item.meta.lang,
    facts: [kind, place, years, session?.title ?? ''].filter((text) => text !== ''),
    summary: setPolishType(shown.summary),
    sections: sectionsOf(item, visit),
    note: note === '' ? [] : note.split('\n').filter((line) => line !== ''),
    citation: cite(record, visit),
    url,
    licence: { label: licence.label[language], url: licence.url },
  };
}
