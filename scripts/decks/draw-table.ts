import { CELL, COLOURS, MARGIN, WIDTH } from './design.js';
import type { Bars, Grid, GridRow } from './lay-out-table.js';
import type { Pen } from './pen.js';

/** A table with its elements; a head cell says that it heads its column, a first cell that it heads its row. */
export function drawGrid(pen: Pen, grid: Grid, bars: Bars | undefined): void {
  pen.asArtifact('Layout', () => {
    const end = bars ? MARGIN + WIDTH : grid.x + grid.width;
    for (const row of grid.rows) drawRule(pen, row, { x: grid.x, width: end - grid.x });
  });
  const table = pen.document.struct('Table');
  pen.section.add(table);
  for (const row of grid.rows) {
    const element = pen.document.struct('TR');
    table.add(element);
    let x = grid.x;
    row.cells.forEach(({ lines }, column) => {
      const left = x + CELL.side;
      const heads = row.isHead || column === 0;
      const scope = row.isHead ? 'Column' : 'Row';
      const colour = row.isHead ? COLOURS.muted : COLOURS.ink;
      pen.put(element, heads ? 'TH' : 'TD', () => {
        lines.forEach((line, index) => {
          const text = index < lines.length - 1 ? `${line} ` : line;
          pen.line(text, { x: left, y: row.y + CELL.top + index * grid.style.leading, style: { ...grid.style, bold: heads } }, colour);
        });
      }, heads ? { scope } : {});
      x += grid.widths[column]!;
    });
    element.end();
  }
  table.end();
}

/** One figure for all bars, with its description. */
export function drawBars(pen: Pen, { x, y, width, height, bars, alt }: Bars): void {
  pen.put(pen.section, 'Figure', () => {
    for (const bar of bars) pen.rectangle({ x, ...bar }, COLOURS.bar);
  }, { alt, bbox: [x, y, x + width, y + height] });
}

function drawRule(pen: Pen, { y, height, isHead }: GridRow, { x, width }: { x: number; width: number }): void {
  if (isHead) pen.rectangle({ x, y, width, height }, COLOURS.panel);
  pen.rectangle({ x, y: y + height - (isHead ? 1.5 : 0.75), width, height: isHead ? 1.5 : 0.75 }, isHead ? COLOURS.ink : COLOURS.line);
}
