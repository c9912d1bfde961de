/** Circles in a grid, their areas as their numbers: ready to print as SVG. */
export interface BubblePlot {
  titleId: string;
  textId: string;
  title: string;
  text: string;
  viewBox: string;
  width: number;
  height: number;
  /** Lines of the grid. */
  lines: { y: number; x1: number; x2: number }[];
  rowLabels: { text: string; x: number; y: number }[];
  columnLabels: { text: string; x: number; y: number; turn: string }[];
  circles: { x: number; y: number; r: number }[];
}

interface Numbers {
  id: string;
  title: string;
  text: string;
  rows: readonly { label: string; counts: readonly number[] }[];
  columns: readonly string[];
}

const CELL = 34;
/** The largest circle nearly fills its cell; the smallest can still be seen. */
const RADIUS = { most: 15, least: 2.5 };
/** Width of a letter of 13 pixels, on average, and the slant of names of columns. */
const LETTER = 6.8;
const SLANT = 50;
const LONGEST_LABEL = 38;

export function bubblePlot({ id, title, text, rows, columns }: Numbers): BubblePlot {
  const left = Math.round(widest(rows.map(({ label }) => label)) + 16);
  const slanted = widest(columns);
  const head = Math.round(slanted * Math.sin((SLANT * Math.PI) / 180) + 24);
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  const width = left + columns.length * CELL + Math.round(slanted * Math.cos((SLANT * Math.PI) / 180));
  const height = head + rows.length * CELL + 8;
  const rowY = (row: number) => head + (row + 0.5) * CELL;
  const columnX = (column: number) => left + (column + 0.5) * CELL;
  return {
    titleId: `${id}-tytul`,
    textId: `${id}-opis`,
    title,
    text,
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    lines: rows.map((_, row) => ({ y: rowY(row), x1: left, x2: left + columns.length * CELL })),
    rowLabels: rows.map(({ label }, row) => ({ text: shorten(label), x: left - 8, y: rowY(row) + 4 })),
    columnLabels: columns.map((label, column) => ({ text: shorten(label), x: columnX(column), y: head - 8, turn: `rotate(-${SLANT} ${columnX(column)} ${head - 8})` })),
    circles: rows.flatMap(({ counts }, row) => counts.flatMap((count, column) => (count > 0 ? [{ x: columnX(column), y: rowY(row), r: radiusOf(count, most) }] : []))),
  };
}

function radiusOf(count: number, most: number): number {
  return Math.round(Math.max(RADIUS.least, RADIUS.most * Math.sqrt(count / most)) * 10) / 10;
}

function widest(labels: readonly string[]): number {
  return Math.max(0, ...labels.map((label) => shorten(label).length)) * LETTER;
}

function shorten(label: string): string {
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;
}
