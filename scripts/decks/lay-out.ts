import type { Deck, Slide, Source } from './deck.js';
import { BLOCK_GAP, BODY_TOP, BULLET_INDENT, COVER, ENTRY_GAP, MARGIN, POINT_GAP, SOURCES_BOTTOM, STYLES, TITLE_BOX, WIDTH, WORDS, type Style } from './design.js';
import { layOutChart, layOutTable, type Bars, type Grid } from './lay-out-table.js';
import type { Typeface } from './typeface.js';

/** A text with its place. `paragraphs` are broken into lines. */
export interface TextBox {
  x: number;
  y: number;
  width: number;
  height: number;
  style: Style;
  paragraphs: readonly (readonly string[])[];
  /** Between paragraphs. */
  gap: number;
}

export interface PlacedSource {
  source: Source;
  lines: readonly string[];
}

export interface Page {
  title: string;
  titleBox: TextBox;
  isCover: boolean;
  /** Above and below the title of the cover, or between the title and what follows. */
  texts: readonly TextBox[];
  points: TextBox | undefined;
  grid: Grid | undefined;
  bars: Bars | undefined;
  sources: { y: number; entries: readonly PlacedSource[] } | undefined;
  /** By how many points the slide is too full; 0 when all fits. */
  overflow: number;
}

/** Places everything a deck shows: a cover, its slides, and a last one with where to read on. */
export function layOut(deck: Deck, typeface: Typeface): Page[] {
  return [cover(deck, typeface), ...deck.slides.map((slide) => content(slide, typeface)), closing(deck, typeface)];
}

function cover({ title, summary }: Deck, typeface: Typeface): Page {
  const titleBox = { ...COVER.title, style: STYLES.coverTitle, paragraphs: [typeface.wrap(title, STYLES.coverTitle, WIDTH)], gap: 0 };
  const texts = [
    textBox(WORDS.mark, { ...COVER.mark, style: STYLES.coverMark }, typeface),
    textBox(summary, { x: MARGIN, y: titleBox.y + heightOf(titleBox) + COVER.textGap, width: WIDTH, style: STYLES.coverText }, typeface),
    textBox(WORDS.note, { ...COVER.note, style: STYLES.coverNote }, typeface),
  ];
  const summaryBottom = texts[1]!.y + texts[1]!.height;
  const overflow = Math.max(heightOf(titleBox) - COVER.title.height, summaryBottom - (COVER.note.y - BLOCK_GAP), 0);
  return { title, titleBox, isCover: true, texts, points: undefined, grid: undefined, bars: undefined, sources: undefined, overflow };
}

/** Points and cells of a slide in all their sizes: large and alike first, so that neither shrinks much for the other. */
const SIZES = STYLES.points
  .flatMap((pointStyle, one) => STYLES.cells.map((cellStyle, other) => ({ pointStyle, cellStyle, smaller: Math.max(one, other), sum: one + other })))
  .toSorted((a, b) => a.smaller - b.smaller || a.sum - b.sum);

function content({ title, points, table, chart, sources }: Slide, typeface: Typeface): Page {
  const placed = placeSources(sources, typeface);
  const bottom = placed.y - BLOCK_GAP;
  const ways = SIZES.map(({ pointStyle, cellStyle }) => {
    const pointBox = points.length > 0 ? bulletBox(points, { y: BODY_TOP, style: pointStyle, gap: POINT_GAP }, typeface) : undefined;
    const gridTop = pointBox ? pointBox.y + pointBox.height + BLOCK_GAP : BODY_TOP;
    const { grid, bars } = chart ? layOutChart(chart, { y: gridTop, style: cellStyle }, typeface) : { grid: table && layOutTable(table, { y: gridTop, style: cellStyle }, typeface), bars: undefined };
    const end = grid ? grid.y + grid.height : gridTop - BLOCK_GAP;
    return { points: pointBox, grid, bars, overflow: Math.max(0, end - bottom) };
  });
  const way = ways.find(({ overflow }) => overflow === 0) ?? ways.at(-1)!;
  return titled(title, { ...way, texts: [], sources: placed }, typeface);
}

function closing({ related, relatedTitles }: Deck, typeface: Typeface): Page {
  const lead = textBox(WORDS.closingLead, { x: MARGIN, y: BODY_TOP, width: WIDTH, style: STYLES.points[2] }, typeface);
  const entries = relatedTitles.map((title, index) => `${title} – ${related[index]}`);
  const y = lead.y + lead.height + BLOCK_GAP;
  const boxes = STYLES.closing.map((style) => bulletBox(entries, { y, style, gap: ENTRY_GAP }, typeface));
  const fits = (box: TextBox) => box.y + box.height <= SOURCES_BOTTOM;
  const points = boxes.find(fits) ?? boxes.at(-1)!;
  const overflow = Math.max(0, points.y + points.height - SOURCES_BOTTOM);
  return titled(WORDS.closing, { texts: [lead], points, grid: undefined, bars: undefined, sources: undefined, overflow }, typeface);
}

function titled(title: string, page: Omit<Page, 'title' | 'titleBox' | 'isCover'>, typeface: Typeface): Page {
  const titleBox = { ...TITLE_BOX, style: STYLES.title, paragraphs: [typeface.wrap(title, STYLES.title, WIDTH)], gap: 0 };
  return { ...page, title, titleBox, isCover: false, overflow: Math.max(page.overflow, heightOf(titleBox) - TITLE_BOX.height) };
}

function placeSources(sources: readonly Source[], typeface: Typeface): NonNullable<Page['sources']> {
  const entries = sources.map((source) => ({ source, lines: typeface.wrap(source.text, STYLES.small, WIDTH) }));
  const lines = 1 + entries.reduce((sum, entry) => sum + entry.lines.length, 0);
  return { y: SOURCES_BOTTOM - lines * STYLES.small.leading, entries };
}

function bulletBox(points: readonly string[], { y, style, gap }: { y: number; style: Style; gap: number }, typeface: Typeface): TextBox {
  const paragraphs = points.map((point) => typeface.wrap(point, style, WIDTH - BULLET_INDENT));
  const box = { x: MARGIN, y, width: WIDTH, height: 0, style, paragraphs, gap };
  return { ...box, height: heightOf(box) };
}

function textBox(text: string, place: { x: number; y: number; width: number; style: Style }, typeface: Typeface): TextBox {
  const box = { ...place, height: 0, paragraphs: [typeface.wrap(text, place.style, place.width)], gap: 0 };
  return { ...box, height: heightOf(box) };
}

/** Of what stands in a box, whatever height the box has. */
function heightOf({ paragraphs, style, gap }: TextBox): number {
  return paragraphs.flat().length * style.leading + (paragraphs.length - 1) * gap;
}
