import { addressOf } from '../../../shared/index.js';
import { nameCode } from '../people/name-code.js';
import type { Visit } from '../../visit.js';
import type { Followed } from './gather-recommendations.js';

export const CONDITIONS = ['status', 'edition', 'topic', 'addressee'] as const;
export type Condition = (typeof CONDITIONS)[number];
export type Chosen = Readonly<Partial<Record<Condition, string>>>;

/** What of a recommendation each condition is compared with. */
const CODES_OF: Record<Condition, (one: Followed) => string[]> = {
  status: ({ status }) => [status],
  edition: ({ editions }) => editions,
  topic: ({ topics }) => topics,
  addressee: ({ addressees }) => addressees.map(nameCode),
};

/** A list of links: each narrows by one value, the chosen one takes the condition away. */
export interface ConditionLinks {
  heading: string;
  links: { label: string; address: string; count: number; isCurrent: boolean }[];
}

/** Reads conditions; values nothing has are left out, so an old link shows more rather than an error. */
export function readConditions(query: URLSearchParams, all: readonly Followed[]): Chosen {
  return Object.fromEntries(CONDITIONS.flatMap((name) => {
    const asked = query.get(name);
    return asked !== null && all.some((one) => CODES_OF[name](one).includes(asked)) ? [[name, asked]] : [];
  }));
}

export function narrow(all: readonly Followed[], chosen: Chosen, except?: Condition): Followed[] {
  return all.filter((one) => CONDITIONS.every((name) => name === except || chosen[name] === undefined || CODES_OF[name](one).includes(chosen[name])));
}

/** The one query string of a list: conditions, then the page. */
export function toConditionQuery(chosen: Chosen, page = 1): string {
  const parts = CONDITIONS.flatMap((name) => (chosen[name] === undefined ? [] : [`${name}=${encodeURIComponent(chosen[name])}`]));
  if (page > 1) parts.push(`page=${page}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** What each condition could be, with how many recommendations would be shown. */
export function conditionLinks(all: readonly Followed[], chosen: Chosen, visit: Visit): ConditionLinks[] {
  const { texts, language } = visit;
  return CONDITIONS.map((name) => {
    const counts = new Map<string, number>();
    for (const one of narrow(all, chosen, name)) for (const code of new Set(CODES_OF[name](one))) counts.set(code, (counts.get(code) ?? 0) + 1);
    const links = mostFrequent(counts, chosen[name]).map(([code, count]) => {
      const isCurrent = chosen[name] === code;
      const { [name]: _taken, ...rest } = chosen;
      const label = labelOf(name, code, all, visit);
      return { label: isCurrent ? `${label} – ${texts.archive.recommendations.remove(label)}` : label, address: addressOf('recommendations', language) + toConditionQuery(isCurrent ? rest : { ...chosen, [name]: code }), count, isCurrent };
    });
    return { heading: texts.archive.recommendations.filters[name], links };
  }).filter(({ links }) => links.length > 0);
}

/** Links offered for one condition; a chosen one always stands among them. */
const MOST_LINKS = 12;

function mostFrequent(counts: ReadonlyMap<string, number>, chosen: string | undefined): [string, number][] {
  const ordered = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return ordered.filter(([code], index) => index < MOST_LINKS || code === chosen);
}

function labelOf(name: Condition, code: string, all: readonly Followed[], { texts, library, language }: Visit): string {
  switch (name) {
    case 'status':
      return texts.archive.recommendations.status[code] ?? code;
    case 'edition':
      return library.edition(code)?.name[language] ?? code;
    case 'topic':
      return library.vocabularies.topics.label(code, language);
    case 'addressee':
      return all.flatMap(({ addressees }) => addressees).find((addressee) => nameCode(addressee) === code) ?? code;
  }
}
