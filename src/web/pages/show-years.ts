import type { Concept, Kind } from '../../content/index.js';
import { addressOf } from '../../shared/index.js';
import { bubblePlot, type BubblePlot } from '../browse/tables/bubble-plot.js';
import { itemsByYear, kindsOf, type Year } from '../browse/timeline/items-by-year.js';
import { itemGroupsOf, type Group } from '../parts/item-groups.js';
import type { Texts } from '../texts/index.js';
import type { Shown, Visit } from '../visit.js';
import { indexPage, type IndexPage } from './index-page.js';

/** The timeline: the library by year, the latest first, all of it or one topic. */
export interface YearsPage extends IndexPage {
  texts: Texts['archive']['timeline'];
  action: string;
  topics: { code: string; label: string; isSelected: boolean }[];
  notice: string | undefined;
  /** Kinds by years; absent where there is nothing. */
  plot: BubblePlot | undefined;
}

/** A column of each is 34 pixels wide: sixty fill two screens. */
const MOST_YEARS = 60;

interface YearGroup extends Group {
  kinds: ReadonlyMap<Kind, number>;
}

export async function showYears(visit: Visit): Promise<Shown> {
  const { texts, language } = visit;
  const { asked, topic, groups } = await readYears(visit);
  const title = topic ? texts.archive.timeline.onTopic(topic.label[language]) : texts.browse.years.title;
  const page: YearsPage = {
    ...indexPage({ title, lead: texts.browse.years.lead }, texts.browse.groups, itemGroupsOf(groups, 'years', visit, topic ? `topic=${topic.code}` : ''), 'years', visit, {
      total: groups.reduce((sum, { items }) => sum + items.length, 0),
      query: topic ? `?topic=${topic.code}` : '',
    }),
    texts: texts.archive.timeline,
    action: addressOf('years', language),
    topics: topicChoices(topic, visit),
    notice: asked !== '' && !topic ? texts.archive.timeline.unknown : undefined,
    plot: plotOf(groups, title, visit),
  };
  return { view: 'browse/years', page };
}

/** The years an address asks for: all of them, or those of one topic. */
export async function readYears(visit: Visit): Promise<{ asked: string; topic: Concept | undefined; groups: YearGroup[] }> {
  const asked = visit.query.get('topic') ?? '';
  const topic = visit.library.vocabularies.topics.current(asked);
  return { asked, topic, groups: await groupsOf(topic, visit) };
}

async function groupsOf(topic: Concept | undefined, visit: Visit): Promise<YearGroup[]> {
  const years = await itemsByYear(visit);
  const shown = topic ? onTopic(years, topic.code, visit) : years;
  return shown.map(({ year, ...rest }) => ({ code: year || '0', label: year || visit.texts.browse.years.undated, ...rest }));
}

function onTopic(years: readonly Year[], code: string, { catalogue }: Visit): Year[] {
  const wanted = new Set(catalogue.byFacet.topic.get(code) ?? []);
  return years
    .map(({ year, items }) => ({ year, items: items.filter((item) => wanted.has(item)) }))
    .filter(({ items }) => items.length > 0)
    .map((year) => ({ ...year, kinds: kindsOf(year.items) }));
}

/** Topics in the order of their vocabulary, narrower ones behind the wider they belong to. */
function topicChoices(chosen: Concept | undefined, { library, language }: Visit): YearsPage['topics'] {
  const { topics } = library.vocabularies;
  const choice = ({ code, label }: Concept, before = '') => ({ code, label: before + label[language], isSelected: code === chosen?.code });
  return topics.narrower().flatMap((topic) => [choice(topic), ...topics.narrower(topic.code).map((each) => choice(each, '– '))]);
}

/** From the earliest year to the latest: time runs to the right. */
function plotOf(groups: readonly YearGroup[], title: string, { texts, language, library }: Visit): BubblePlot | undefined {
  const dated = groups.filter(({ code }) => code !== '0').toReversed();
  if (dated.length === 0) return undefined;
  const kindsIn = new Map(dated.map(({ code, kinds }) => [code, kinds]));
  const years = withYearsBetween(dated.map(({ code }) => code));
  const rows = library.vocabularies.kinds.narrower().map(({ code, label }) => ({ label: label[language], counts: years.map((year) => kindsIn.get(year)?.get(code as Kind) ?? 0) }));
  const text = dated.map(({ label, items }) => `${label}: ${items.length}`).join(', ');
  return bubblePlot({ id: 'lata', title: texts.archive.tables.plotTitle(title), text, rows, columns: years });
}

/** On a line of time empty years have their place, unless there are so many that nothing else could be seen. */
function withYearsBetween(years: readonly string[]): string[] {
  const [first, last] = [Number(years[0]), Number(years.at(-1))];
  if (last - first > MOST_YEARS) return [...years];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}
