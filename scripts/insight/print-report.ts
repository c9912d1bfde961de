import type { CountedQuery, Group, InsightReport } from '../../src/search/insight/index.js';
import type { Gaps } from './gaps.js';

interface Findings {
  report: InsightReport;
  gaps: Gaps;
  /** By the number of the item; what is public no more has none. */
  titles: ReadonlyMap<string, string>;
  isCounting: boolean;
}

/** Queries or groups shown of one section; everything stands in `--json`. */
const MOST_BLOCKS = 20;
/** Items shown for one query. */
const MOST_ITEMS = 3;
const LONGEST_TITLE = 60;

/** The report in plain Polish, in columns for a terminal. */
export function printReport({ report, gaps, titles, isCounting }: Findings): string {
  const { queries } = report;
  const sections = [
    section('Najczęstsze zapytania', queries.map(queryRow), QUERY_COLUMNS),
    section('Nic nie znaleziono', gaps.nothing.map(groupRows)),
    section('Znaleziono, ale nic, co miałoby wszystkie słowa', gaps.onlySomeWords.map(groupRows)),
    section('Co otwierano po wyszukaniu', queries.filter(({ opened }) => opened.length > 0).map((query) => openedRows(query, titles))),
    section('Były wyniki, ale nic nie otwarto', gaps.notOpened.map(queryRow), QUERY_COLUMNS),
  ];
  const body = queries.length === 0 ? ['', nothingYet(report, isCounting)] : [...sections.flat(), '', LIMITS];
  return [...heading(report, isCounting), ...body].join('\n');
}

function heading({ from, to, queries, waiting, threshold }: InsightReport, isCounting: boolean): string[] {
  const times = queries.reduce((sum, query) => sum + query.times, 0);
  return [
    `Wyszukiwania od ${dayText(from)} do ${dayText(to)}`,
    `Policzone wyszukiwania: ${times}. Różne zapytania: ${queries.length}.`,
    `Zapytań zadanych w tygodniu rzadziej niż ${threshold} razy nie da się odczytać; w tym tygodniu jest ich na razie ${waiting}.`,
    ...(isCounting ? [] : ['Liczenie jest teraz wyłączone (SEARCH_INSIGHT=false); to, co widać, policzono wcześniej.']),
  ];
}

function nothingYet({ threshold }: InsightReport, isCounting: boolean): string {
  const advice = isCounting ? `Zapytanie pojawi się, gdy w jednym tygodniu padnie co najmniej ${threshold} razy.` : 'Włączy je SEARCH_INSIGHT=true.';
  return `Nie ma jeszcze czego pokazać. ${advice}`;
}

const LIMITS = 'To samo zapytanie liczy się najwyżej raz na 10 minut, bez względu na to, ile osób je zada.';

/** A title and blocks of rows under it. */
function section(title: string, blocks: readonly string[][], columns?: string): string[] {
  const more = blocks.length - MOST_BLOCKS;
  return [
    '',
    title,
    ...(blocks.length === 0 ? ['  –'] : columns ? [columns] : []),
    ...blocks.slice(0, MOST_BLOCKS).flat(),
    ...(more > 0 ? [`  … i jeszcze: ${more} (wszystko pokaże --json)`] : []),
  ];
}

const QUERY_COLUMNS = '  razy  wyników  zapytanie';

function queryRow({ times, results, query }: CountedQuery): string[] {
  return [`${number(times)}  ${String(results ?? '–').padStart(7)}  ${query}`];
}

function groupRows({ times, queries }: Group<CountedQuery>): string[] {
  const name = queries[0]?.query ?? '';
  if (queries.length === 1) return [`${number(times)}  ${name}`];
  return [`${number(times)}  ${name} – łącznie:`, ...queries.map((query) => `      ${number(query.times)}  ${query.query}`)];
}

function openedRows({ query, opened }: CountedQuery, titles: ReadonlyMap<string, string>): string[] {
  const rows = opened.slice(0, MOST_ITEMS).map(({ item, times }) => `      ${number(times)}  ${item}  ${shorten(titles.get(item) ?? '(dziś niepubliczny)')}`);
  return [`  ${query}`, ...rows];
}

function number(value: number): string {
  return String(value).padStart(6);
}

function shorten(title: string): string {
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}

function dayText(day: string): string {
  return new Intl.DateTimeFormat('pl', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
