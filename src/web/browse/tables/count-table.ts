import type { Texts } from '../../texts/index.js';
import { bubblePlot, type BubblePlot } from './bubble-plot.js';

/** A table of counts with a plot of the same numbers above it. */
export interface CountTable {
  id: string;
  title: string;
  note: string;
  corner: string;
  columns: { label: string; address: string | undefined }[];
  rows: { label: string; address: string | undefined; cells: Cell[] }[];
  tableTitle: string;
  plot: BubblePlot;
}

interface Cell {
  count: number;
  /** Nowhere to lead to when there is nothing. */
  address: string | undefined;
  /** What a screen reader says in the place of a bare number. */
  label: string;
}

export interface Axis {
  code: string;
  label: string;
  address?: string | undefined;
}

interface Wishes {
  id: string;
  title: string;
  note: string;
  corner: string;
  rows: readonly Axis[];
  columns: readonly Axis[];
  count: (row: string, column: string) => number;
  addressOf: (row: string, column: string) => string;
}

export function countTable({ id, title, note, corner, rows, columns, count, addressOf }: Wishes, texts: Texts): CountTable {
  const words = texts.archive.tables;
  const cellOf = (row: Axis, column: Axis): Cell => {
    const found = count(row.code, column.code);
    return { count: found, address: found > 0 ? addressOf(row.code, column.code) : undefined, label: words.cell(row.label, column.label, texts.words.items(found)) };
  };
  const counted = rows.map((row) => ({ label: row.label, address: row.address, cells: columns.map((column) => cellOf(row, column)) }));
  return {
    id,
    title,
    note,
    corner,
    columns: columns.map(({ label, address }) => ({ label, address })),
    rows: counted,
    tableTitle: words.tableTitle(title),
    plot: bubblePlot({ id, title: words.plotTitle(title), text: plotText(counted.flatMap(({ cells }) => cells), texts), rows: counted.map(({ label, cells }) => ({ label, counts: cells.map((cell) => cell.count) })), columns: columns.map(({ label }) => label) }),
  };
}

/** What the picture shows, for whoever does not see it. */
function plotText(cells: readonly Cell[], texts: Texts): string {
  const words = texts.archive.tables;
  const most = cells.reduce<Cell | undefined>((best, cell) => (best === undefined || cell.count > best.count ? cell : best), undefined);
  return words.plotText(most?.label ?? '', words.empty(cells.filter(({ count }) => count === 0).length));
}
