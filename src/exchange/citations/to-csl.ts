import type { LibraryRecord } from '../record.js';

/** A name as CSL-JSON has it. */
export type CslName = { family: string; given?: string } | { literal: string };

/** What we use of CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html, appendices III and IV). */
export interface CslItem {
  id: string;
  type: 'article' | 'report' | 'speech';
  title: string;
  author?: CslName[];
  contributor?: CslName[];
  'container-title': string;
  publisher: string;
  issued: CslDate;
  accessed?: CslDate;
  URL: string;
  DOI?: string;
  language: string;
  abstract: string;
  genre: string;
  keyword?: string;
  version: string;
  'event-title'?: string;
  'event-place'?: string;
  'event-date'?: CslDate;
}

export interface CslDate {
  'date-parts': [number[]];
}

const TYPE = { 'case-study': 'article', 'panel-note': 'report', presentation: 'speech' } as const;

/** @param accessed the day somebody looked at it, where a style asks for one */
export function toCsl(record: LibraryRecord, accessed?: string): CslItem {
  // Organisations are what an item tells of; they have not written it.
  const author = record.creators.map(({ name }) => nameOf(name));
  return {
    id: record.id,
    type: TYPE[record.kind],
    title: record.subtitle ? `${record.title}. ${record.subtitle}` : record.title,
    ...(author.length > 0 ? { author } : {}),
    ...(record.contributors.length > 0 ? { contributor: record.contributors.map(({ name }) => nameOf(name)) } : {}),
    'container-title': 'Kongresoteka',
    publisher: record.publisher,
    issued: dateOf(record.published),
    ...(accessed ? { accessed: dateOf(accessed) } : {}),
    URL: record.url,
    ...(record.doi ? { DOI: record.doi } : {}),
    language: record.language,
    abstract: record.summary,
    genre: record.kindLabel.pl.toLowerCase(),
    ...(record.topics.length > 0 ? { keyword: record.topics.map(({ label }) => label.pl).join(', ') } : {}),
    version: String(record.version),
    ...(record.edition ? { 'event-title': record.edition.name.pl, 'event-place': record.edition.city, 'event-date': dateOf(record.edition.start) } : {}),
  };
}

/**
 * The last word is the family name, as Polish names are written; one word alone is no person's whole name and stays as it is,
 * and so does a role, which stands in the place of a name that must not be given: „przedstawicielka gminy”.
 */
function nameOf(name: string): CslName {
  const words = name.trim().split(/\s+/u);
  return words.length < 2 || /^\p{Ll}/u.test(words[0]!) ? { literal: name } : { family: words.at(-1)!, given: words.slice(0, -1).join(' ') };
}

function dateOf(day: string): CslDate {
  return { 'date-parts': [day.split('-').map(Number)] };
}
