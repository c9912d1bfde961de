import type { Concept } from '../../../content/index.js';
import { addressOf } from '../../../shared/index.js';
import { frameOf, type Frame } from '../../parts/frame.js';
import type { Texts } from '../../texts/index.js';
import type { Shown, Visit } from '../../visit.js';
import { undatedAddress } from '../timeline/undated-address.js';
import { countPairs, type Pairs } from './count-pairs.js';
import { countTable, type Axis, type CountTable } from './count-table.js';

/** Counts of the library by two things at once. */
export interface TablesPage {
  frame: Frame;
  texts: Texts['archive']['tables'];
  tables: CountTable[];
  /** Topics that have narrower ones, each a link to the same tables of those. */
  open: { heading: string; links: { label: string; address: string }[] };
  back: string | undefined;
  none: string | undefined;
}

interface Counted {
  topicRegion: Pairs;
  topicYear: Pairs;
  kindEdition: Pairs;
}

export async function showTables(visit: Visit): Promise<Shown> {
  const counted = await countPairs(visit);
  const { texts, language, catalogue } = visit;
  const wider = widerTopic(visit);
  const topics = topicsOf(wider, visit);
  const base = addressOf('tables', language);
  const page: TablesPage = {
    frame: frameOf(visit, { title: wider ? `${texts.archive.tables.title}: ${wider.label[language]}` : texts.archive.tables.title, description: texts.archive.tables.lead, query: wider ? `?topic=${wider.code}` : '' }),
    texts: texts.archive.tables,
    tables: catalogue.items.length === 0 ? [] : tablesOf(topics, counted, wider, visit),
    open: { heading: texts.archive.tables.open, links: wider ? [] : topics.filter(({ code }) => hasNarrower(code, visit)).map(({ code, label }) => ({ label, address: `${base}?topic=${code}` })) },
    back: wider && base,
    none: catalogue.items.length === 0 ? texts.archive.tables.none : undefined,
  };
  return { view: 'browse/tables', page };
}

function tablesOf(topics: readonly Axis[], counted: Counted, wider: Concept | undefined, visit: Visit): CountTable[] {
  const { texts, language, library } = visit;
  const words = texts.archive.tables;
  const search = addressOf('search', language);
  const named = (title: string) => (wider ? `${title} – ${words.narrower(wider.label[language])}` : title);
  // Time runs to the right; what has no year stands after it.
  const known = counted.topicYear.columnsOf(topics.map(({ code }) => code));
  const years = [...known.filter((code) => code !== ''), ...known.filter((code) => code === '')].map((code) => ({ code, label: code || words.undated }));
  const topicRegion = countTable({ id: 'tematy-regiony', title: named(words.topicRegion), note: words.topicRegionNote, corner: words.topic, rows: topics, columns: regionsOf(visit), count: (topic, region) => counted.topicRegion.count(topic, region), addressOf: (topic, region) => `${search}?topic=${topic}&region=${region}` }, texts);
  const topicYear = countTable({ id: 'tematy-lata', title: named(words.topicYear), note: words.topicYearNote, corner: words.topic, rows: topics, columns: years, count: (topic, year) => counted.topicYear.count(topic, year), addressOf: (topic, year) => (year ? `${search}?topic=${topic}&year=${year}` : undatedAddress(topic, visit)) }, texts);
  const kinds = library.vocabularies.kinds.narrower().map(({ code, label }) => ({ code, label: label[language], address: `${search}?kind=${code}` }));
  const editions = library.editions.map(({ code }) => ({ code, label: code, address: addressOf('edition', language, { code }) }));
  const kindEdition = countTable({ id: 'rodzaje-edycje', title: words.kindEdition, note: words.kindEditionNote, corner: words.kind, rows: kinds, columns: editions, count: (kind, edition) => counted.kindEdition.count(kind, edition), addressOf: (kind, edition) => `${search}?kind=${kind}&edition=${edition}` }, texts);
  return wider || editions.length === 0 ? [topicRegion, topicYear] : [topicRegion, topicYear, kindEdition];
}

/** The wider topic asked for, if it has narrower ones. */
function widerTopic({ query, library }: Visit): Concept | undefined {
  const asked = library.vocabularies.topics.current(query.get('topic') ?? '');
  return asked && library.vocabularies.topics.narrower(asked.code).length > 0 ? asked : undefined;
}

function topicsOf(wider: Concept | undefined, { library, language }: Visit): Axis[] {
  return library.vocabularies.topics.narrower(wider?.code).map(({ code, label }) => ({ code, label: label[language], address: addressOf('topic', language, { code }) }));
}

function hasNarrower(code: string, { library }: Visit): boolean {
  return library.vocabularies.topics.narrower(code).length > 0;
}

function regionsOf({ library, language }: Visit): Axis[] {
  return library.vocabularies.regions.narrower().map(({ code, label }) => ({ code, label: label[language], address: addressOf('region', language, { code }) }));
}
