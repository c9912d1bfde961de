import { type Library, setPolishType } from '../../src/content/index.js';
import { todayInPoland } from '../../src/shared/index.js';
import type { Chart, Deck, Slide, Source, Table, WrittenDeck, WrittenSlide } from './deck.js';

/**
 * Sets a written deck for printing: Polish typography, sources with their addresses, titles of related items.
 * @returns with it the ids that lead to nothing the public may see
 */
export function setDeck(slug: string, written: WrittenDeck, library: Library): { deck: Deck; unknown: string[] } {
  const documents = new Map(library.references.map((document) => [document.id, document]));
  const items = new Map(library.publicItems(todayInPoland()).map((item) => [item.meta.id, item]));
  const cited = written.slides.flatMap(({ sources }) => sources).filter((source) => !isAddress(source));
  const unknown = [...new Set([...[...written.references, ...cited].filter((id) => !documents.has(id)), ...written.related.filter((id) => !items.has(id))])];
  const toSource = (source: string): Source => {
    const document = documents.get(source);
    const url = document?.url ?? source;
    return { url, text: document ? `${setType(shortTitle(document.title))}: ${readable(url)}` : readable(url) };
  };
  const deck: Deck = {
    ...written,
    slug,
    title: setType(written.title),
    summary: setType(written.summary),
    slides: written.slides.map((slide) => setSlide(slide, toSource)),
    relatedTitles: written.related.map((id) => setType(items.get(id)?.meta.title ?? id)),
  };
  return { deck, unknown };
}

function setSlide({ title, points, table, chart, sources }: WrittenSlide, toSource: (source: string) => Source): Slide {
  return {
    title: setType(title),
    points: points.map(setType),
    ...(table && { table: setTable(table) }),
    ...(chart && { chart: setChart(chart) }),
    sources: sources.map(toSource),
  };
}

function setTable({ columns, rows }: Table): Table {
  return { columns: columns.map(setType), rows: rows.map((row) => row.map(setType)) };
}

function setChart({ columns, bars }: Chart): Chart {
  return {
    columns: [setType(columns[0]), setType(columns[1])],
    bars: bars.map(({ label, value, shown }) => ({ label: setType(label), value, shown: setType(shown) })),
  };
}

/** Polish typography, and numbers that stay with their thousands and units. */
function setType(text: string): string {
  return setPolishType(text).replace(/(?<=\d) (?=\d{3}(?!\d)|(?:tys\.|mln|mld|zł|r\.|m|euro|lat)(?![\p{L}]))/gu, '\u00a0').replace(/(?<=(?:tys\.|mln|mld)) (?=zł)/gu, '\u00a0');
}

function isAddress(source: string): boolean {
  return /^https?:\/\//u.test(source);
}

/** Without what stands in brackets: numbers of journals, years and authors are told by the library's own page. */
function shortTitle(title: string): string {
  return title.split(' (')[0]!;
}

/** An address as people read it aloud; the link below it stays whole. */
function readable(url: string): string {
  const short = url.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/$/u, '');
  try {
    return decodeURI(short);
  } catch {
    return short;
  }
}
