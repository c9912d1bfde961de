import type { Chart, Table } from './deck.js';
import { CELL, MARGIN, WIDTH, type Style } from './design.js';
import type { Typeface } from './typeface.js';

export interface GridRow {
  isHead: boolean;
  y: number;
  height: number;
  cells: readonly { text: string; lines: readonly string[] }[];
}

/** A table with its place. */
export interface Grid {
  x: number;
  y: number;
  width: number;
  height: number;
  style: Style;
  widths: readonly number[];
  rows: readonly GridRow[];
}

/** Bars right of a table, one for each of its rows but the head. */
export interface Bars {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Each as long as its number, from the same left edge. */
  bars: readonly { y: number; width: number; height: number }[];
  /** The same in words, for those who do not see them. */
  alt: string;
}

interface Place {
  y: number;
  style: Style;
}

export function layOutTable({ columns, rows }: Table, place: Place, typeface: Typeface): Grid {
  return grid([columns, ...rows], shareWidth([columns, ...rows], place.style, typeface), place, typeface);
}

/** Bars are no taller than this, and end where the page does. */
const BAR = { height: 20, gap: 16 } as const;

/** The numbers stand in a table, so nothing is said by a picture alone; the bars beside it show their proportion. */
export function layOutChart({ columns, bars }: Chart, place: Place, typeface: Typeface): { grid: Grid; bars: Bars } {
  const cells = [columns, ...bars.map(({ label, shown }): readonly string[] => [label, shown])];
  const table = grid(cells, naturalWidths(cells, place.style, typeface), place, typeface);
  const x = MARGIN + table.width + BAR.gap;
  const longest = Math.max(...bars.map(({ value }) => value));
  const width = MARGIN + WIDTH - x;
  const rows = table.rows.slice(1);
  const drawn = rows.map((row, index) => ({ y: row.y + (row.height - BAR.height) / 2, width: (bars[index]!.value / longest) * width, height: BAR.height }));
  const top = rows[0]!.y;
  const alt = `Wykres słupkowy. ${columns[1]}: ${bars.map(({ label, shown }) => `${label} – ${shown}`).join('; ')}.`;
  return { grid: table, bars: { x, y: top, width, height: table.y + table.height - top, bars: drawn, alt } };
}

function grid(cells: readonly (readonly string[])[], widths: readonly number[], { y, style }: Place, typeface: Typeface): Grid {
  let top = y;
  const rows = cells.map((row, index): GridRow => {
    const isHead = index === 0;
    const broken = row.map((text, column) => ({ text, lines: typeface.wrap(text, { ...style, bold: isHead || column === 0 }, widths[column]! - 2 * CELL.side) }));
    const height = Math.max(...broken.map(({ lines }) => lines.length)) * style.leading + 2 * CELL.top;
    top += height;
    return { isHead, y: top - height, height, cells: broken };
  });
  return { x: MARGIN, y, width: sum(widths), height: top - y, style, widths, rows };
}

/** Columns as wide as their longest cell where that is little; the others share what is left, the longer the more. */
function shareWidth(cells: readonly (readonly string[])[], style: Style, typeface: Typeface): number[] {
  const natural = naturalWidths(cells, style, typeface);
  const fair = WIDTH / natural.length;
  const narrow = natural.filter((width) => width <= fair);
  const wide = natural.filter((width) => width > fair);
  if (wide.length === 0) return natural.map((width) => (width / sum(natural)) * WIDTH);
  // Root: a column five times as long does not need five times the width, its neighbours need theirs.
  const rest = WIDTH - sum(narrow);
  const shares = sum(wide.map(Math.sqrt));
  return natural.map((width) => (width <= fair ? width : (Math.sqrt(width) / shares) * rest));
}

function naturalWidths(cells: readonly (readonly string[])[], style: Style, typeface: Typeface): number[] {
  const columns = cells[0]!.map((_, column) => cells.map((row) => row[column]!));
  // A point more: what just fits would break by a rounding.
  return columns.map((texts) => Math.ceil(Math.max(...texts.map((text) => typeface.widthOf(text, { ...style, bold: true })))) + 1 + 2 * CELL.side);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
