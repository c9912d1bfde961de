import { setPolishType } from '../../../content/index.js';
import { addressOf } from '../../../shared/index.js';
import { frameOf, type Frame } from '../../parts/frame.js';
import { pageOfList } from '../../parts/page-of-list.js';
import type { Paging } from '../../parts/paging.js';
import { titleAndSummary } from '../../parts/card.js';
import { dayText, type Texts } from '../../texts/index.js';
import type { Shown, Visit } from '../../visit.js';
import { conditionLinks, narrow, readConditions, toConditionQuery, type ConditionLinks } from './filter-recommendations.js';
import { gatherRecommendations, type Followed, type Made } from './gather-recommendations.js';

/** Recommendations of all notes with what became of them. */
export interface RecommendationsPage {
  frame: Frame;
  texts: Texts['archive']['recommendations'];
  countText: string;
  filters: ConditionLinks[];
  clear: string | undefined;
  /** Said in the place of a list. */
  empty: string | undefined;
  paging: Paging;
  recommendations: { text: string; language: string; status: string; made: MadeRow[] }[];
}

interface MadeRow {
  edition: string;
  note: { title: string; language: string; address: string };
  addressee: string;
  status: string;
  language: string;
  history: string[];
}

/** On one page: enough to compare, few enough to read. */
const PAGE_SIZE = 50;

export async function showRecommendations(visit: Visit): Promise<Shown> {
  const all = await gatherRecommendations(visit);
  const texts = visit.texts.archive.recommendations;
  const chosen = readConditions(visit.query, all);
  const found = narrow(all, chosen);
  const base = addressOf('recommendations', visit.language);
  const addressIn = (wanted: number) => toConditionQuery(chosen, wanted);
  const { shown, number, paging } = pageOfList(found, (wanted) => base + addressIn(wanted), visit, PAGE_SIZE);
  const page: RecommendationsPage = {
    frame: frameOf(visit, { title: texts.title, description: texts.lead, query: addressIn(number) }),
    texts,
    countText: texts.count(found.length),
    filters: conditionLinks(all, chosen, visit),
    clear: toConditionQuery(chosen) === '' ? undefined : base,
    empty: all.length === 0 ? texts.none : found.length === 0 ? texts.nothingFound : undefined,
    paging,
    recommendations: shown.map((one) => rowOf(one, visit)),
  };
  return { view: 'browse/recommendations', page };
}

function rowOf({ text, status, made }: Followed, visit: Visit): RecommendationsPage['recommendations'][number] {
  return { text: setPolishType(text), language: made[0]!.item.meta.lang, status: statusText(status, visit), made: made.map((each) => madeRow(each, visit)) };
}

function madeRow({ item, recommendation }: Made, visit: Visit): MadeRow {
  const { language, library } = visit;
  const { title, language: titleLanguage } = titleAndSummary(item, visit);
  const edition = item.meta.edition ?? '';
  return {
    edition: library.edition(edition)?.name[language] ?? edition,
    note: { title: setPolishType(title), language: titleLanguage, address: `${addressOf('item', language, { id: item.meta.id })}#rekomendacja-${recommendation.id}` },
    addressee: recommendation.addressee ?? '',
    status: statusText(recommendation.status, visit),
    language: item.meta.lang,
    history: recommendation.statusHistory.toSorted((a, b) => (a.date < b.date ? -1 : 1)).map(({ status, date, note }) => [`${dayText(date, language)}: ${statusText(status, visit)}`, note].filter(Boolean).join(' – ')),
  };
}

/** States of the history are written freely; those of the list have words of ours. */
function statusText(status: string, { texts }: Visit): string {
  const words = texts.archive.recommendations.status;
  return Object.hasOwn(words, status) ? words[status]! : status;
}
