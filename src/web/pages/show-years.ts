import type { Concept } from '../../content/index.js';
import { addressOf } from '../../shared/index.js';
import { bubblePlot, type BubblePlot } from '../browse/tables/bubble-plot.js';
import { itemsByYear } from '../browse/timeline/items-by-year.js';
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

export async function showYears(visit: Visit): Promise<Shown> {
  const { texts, language, library } = visit;
  const asked = visit.query.get('topic') ?? '';
  const topic = library.vocabularies.topics.current(asked);
  const groups = await groupsOf(topic, visit);
  const title = topic ? texts.archive.timeline.onTopic(topic.label[language]) : texts.browse.years.title;
  const page: YearsPage = {
    ...indexPage({ title, lead: texts.browse.years.lead }, texts.browse.groups, itemGroupsOf(groups, 'years', visit, topic ? `topic=${topic.code}` : ''), visit),
    countText: texts.words.items(groups.reduce((sum, { items }) => sum + items.length, 0)),
    texts: texts.archive.timeline,
    action: addressOf('years', language),
    topics: topicChoices(topic, visit),
    notice: asked !== '' && !topic ? texts.archive.timeline.unknown : undefined,
    plot: plotOf(groups, title, visit),
  };
  return { view: 'browse/years', page };
}

async function groupsOf(topic: Concept | undefined, visit: Visit): Promise<Group[]> {
  const years = await itemsByYear(visit);
  const wanted = topic && new Set(visit.catalogue.byFacet.topic.get(topic.code) ?? []);
  return years
    .map(({ year, items }) => ({ code: year || '0', label: year || visit.texts.browse.years.undated, items: wanted ? items.filter((item) => wanted.has(item)) : items }))
    .filter(({ items }) => items.length > 0);
}

/** Topics in the order of their vocabulary, narrower ones behind the wider they belong to. */
function topicChoices(chosen: Concept | undefined, { library, language }: Visit): YearsPage['topics'] {
  const { topics } = library.vocabularies;
  const choice = ({ code, label }: Concept, before = '') => ({ code, label: before + label[language], isSelected: code === chosen?.code });
  return topics.narrower().flatMap((topic) => [choice(topic), ...topics.narrower(topic.code).map((each) => choice(each, '– '))]);
}

/** From the earliest year to the latest: time runs to the right. */
function plotOf(groups: readonly Group[], title: string, { texts, language, library }: Visit): BubblePlot | undefined {
  const dated = groups.filter(({ code }) => code !== '0').toReversed();
  if (dated.length === 0) return undefined;
  const itemsIn = new Map(dated.map(({ code, items }) => [code, items]));
  const years = withYearsBetween(dated.map(({ code }) => code));
  const kinds = library.vocabularies.kinds.narrower();
  const rows = kinds.map(({ code, label }) => ({ label: label[language], counts: years.map((year) => (itemsIn.get(year) ?? []).filter(({ meta }) => meta.kind === code).length) }));
  const text = dated.map(({ label, items }) => `${label}: ${items.length}`).join(', ');
  return bubblePlot({ id: 'lata', title: texts.archive.tables.plotTitle(title), text, rows, columns: years });
}

/** On a line of time empty years have their place, unless there are so many that nothing else could be seen. */
function withYearsBetween(years: readonly string[]): string[] {
  const [first, last] = [Number(years[0]), Number(years.at(-1))];
  if (last - first > MOST_YEARS) return [...years];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}
