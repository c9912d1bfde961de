import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import type { Deck } from './deck.js';
import { COLOURS, FOOTER_TOP, MADE_ON, MARGIN, PAGE, STYLES, WIDTH, WORDS } from './design.js';
import { drawGrid, drawBars } from './draw-table.js';
import type { Page } from './lay-out.js';
import { Pen } from './pen.js';
import { FONT_FILES } from './typeface.js';

/**
 * A tagged PDF (PDF 1.7, marked as PDF/UA-1: ISO 14289-1) that reads in the order of its slides: headings, lists, tables, links.
 * What stands on every page is an artifact.
 */
export async function writePdf(deck: Deck, pages: readonly Page[]): Promise<Buffer> {
  const document = open(deck);
  const bytes = buffer(document as unknown as AsyncIterable<Buffer>);
  const root = document.struct('Document');
  document.addStructure(root);
  pages.forEach((page, index) => {
    document.addPage();
    document.outline.addItem(page.title);
    const pen = new Pen(document, document.struct('Sect'));
    root.add(pen.section);
    paint(pen, page);
    drawPage(pen, page);
    if (!page.isCover) footer(pen, deck.title, index + 1);
    pen.section.end();
  });
  root.end();
  document.end();
  return bytes;
}

function open({ title, summary }: Deck): PDFKit.PDFDocument {
  const document = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    // Newer than the types know: marks the file as PDF/UA.
    subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
    tagged: true,
    displayTitle: true,
    lang: 'pl-PL',
    font: FONT_FILES.regular,
    info: { Title: title, Subject: summary, Creator: 'Kongresoteka', Producer: 'PDFKit', CreationDate: MADE_ON, ModDate: MADE_ON },
  });
  return document;
}

function paint(pen: Pen, { isCover }: Page): void {
  pen.asArtifact('Layout', () => {
    pen.rectangle({ x: 0, y: 0, width: PAGE.width, height: PAGE.height }, isCover ? COLOURS.green : COLOURS.paper);
    pen.rectangle({ x: 0, y: 0, width: isCover ? PAGE.width : 14, height: isCover ? 14 : PAGE.height }, isCover ? COLOURS.brick : COLOURS.green);
  });
}

function drawPage(pen: Pen, page: Page): void {
  const colour = page.isCover ? COLOURS.onGreen : COLOURS.ink;
  const lines = page.titleBox.paragraphs[0]!.length;
  // The cover's title hangs from the top of its box, the others stand on its foot.
  const y = page.isCover ? page.titleBox.y : page.titleBox.y + page.titleBox.height - lines * page.titleBox.style.leading;
  pen.text(page.isCover ? 'H1' : 'H2', { ...page.titleBox, y }, colour);
  for (const box of page.texts) pen.text('P', box, colour);
  if (page.points) pen.list(page.points, COLOURS.ink, COLOURS.brick);
  if (page.grid) drawGrid(pen, page.grid, page.bars);
  if (page.bars) drawBars(pen, page.bars);
  if (page.sources) drawSources(pen, page.sources);
}

function drawSources(pen: Pen, { y, entries }: NonNullable<Page['sources']>): void {
  const style = STYLES.small;
  pen.asArtifact('Layout', () => pen.rectangle({ x: MARGIN, y: y - 5, width: WIDTH, height: 0.75 }, COLOURS.line));
  pen.text('P', { x: MARGIN, y, width: WIDTH, height: style.leading, style: { ...style, bold: true }, paragraphs: [[WORDS.sources]], gap: 0 }, COLOURS.muted);
  let top = y + style.leading;
  for (const { source, lines } of entries) {
    pen.link({ x: MARGIN, y: top, width: WIDTH, height: lines.length * style.leading, style, paragraphs: [lines], gap: 0 }, source, COLOURS.muted);
    top += lines.length * style.leading;
  }
}

function footer(pen: Pen, title: string, number: number): void {
  pen.asArtifact('Pagination', () => {
    pen.line(`${WORDS.mark} · ${title}`, { x: MARGIN, y: FOOTER_TOP, style: STYLES.small }, COLOURS.muted);
    pen.line(String(number), { x: MARGIN, y: FOOTER_TOP, style: STYLES.small, right: MARGIN + WIDTH }, COLOURS.muted);
  });
}
