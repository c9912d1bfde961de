import pptxgenjs from 'pptxgenjs';
import type { Deck } from './deck.js';
import { BULLET_INDENT, CELL, COLOURS, FOOTER_TOP, MARGIN, PAGE, STYLES, TITLE_BOX, WIDTH, WORDS, COVER, type Style } from './design.js';
import type { Bars, Grid } from './lay-out-table.js';
import type { Page, TextBox } from './lay-out.js';
import { settlePptx } from './settle-pptx.js';
import { PPTX_FONT } from './typeface.js';

type Presentation = pptxgenjs.default;
type Shown = ReturnType<Presentation['addSlide']>;

const POINTS_PER_INCH = 72;
const inches = (points: number) => points / POINTS_PER_INCH;

/** A 16:9 PPTX with title placeholders, real tables and links; `settlePptx` mends what the library cannot say. */
export async function writePptx(deck: Deck, pages: readonly Page[]): Promise<Buffer> {
  // The package is CommonJS with its class as `default` for TypeScript, and the class itself when it runs.
  const Pptx = pptxgenjs as unknown as new () => Presentation;
  const file = new Pptx();
  file.defineLayout({ name: 'KONGRESOTEKA', width: inches(PAGE.width), height: inches(PAGE.height) });
  file.layout = 'KONGRESOTEKA';
  file.title = deck.title;
  file.subject = deck.summary;
  file.author = 'Kongresoteka';
  file.company = 'Kongresoteka';
  file.theme = { headFontFace: PPTX_FONT, bodyFontFace: PPTX_FONT };
  defineMasters(file, deck);
  for (const page of pages) addPage(file, page);
  return settlePptx((await file.write({ outputType: 'nodebuffer' })) as Buffer, pages.map(({ bars }) => bars?.alt));
}

function defineMasters(file: Presentation, { title }: Deck): void {
  const placeholder = (box: { x: number; y: number; width: number; height: number }, style: Style, options: { color: string; valign: 'top' | 'bottom' }) => ({
    placeholder: { text: '', options: { name: 'title', type: 'title' as const, ...place(box), ...look(style, options.color), align: 'left' as const, valign: options.valign } },
  });
  file.defineSlideMaster({
    title: 'OKŁADKA',
    background: { color: COLOURS.green },
    objects: [
      { rect: { ...place({ x: 0, y: 0, width: PAGE.width, height: 14 }), fill: { color: COLOURS.brick } } },
      placeholder(COVER.title, STYLES.coverTitle, { color: COLOURS.onGreen, valign: 'top' }),
    ],
  });
  file.defineSlideMaster({
    title: 'TREŚĆ',
    background: { color: COLOURS.paper },
    objects: [
      { rect: { ...place({ x: 0, y: 0, width: 14, height: PAGE.height }), fill: { color: COLOURS.green } } },
      placeholder(TITLE_BOX, STYLES.title, { color: COLOURS.ink, valign: 'bottom' }),
      { text: { text: `${WORDS.mark} · ${title}`, options: { ...place({ x: MARGIN, y: FOOTER_TOP, width: WIDTH - 50, height: STYLES.small.leading }), ...look(STYLES.small, COLOURS.muted) } } },
    ],
    slideNumber: { ...place({ x: MARGIN + WIDTH - 50, y: FOOTER_TOP, width: 50, height: STYLES.small.leading }), ...look(STYLES.small, COLOURS.muted), align: 'right' },
  });
}

function addPage(file: Presentation, page: Page): void {
  const slide = file.addSlide({ masterName: page.isCover ? 'OKŁADKA' : 'TREŚĆ' });
  const colour = page.isCover ? COLOURS.onGreen : COLOURS.ink;
  slide.addText(page.title, { placeholder: 'title', lang: 'pl-PL' });
  for (const box of page.texts) slide.addText(textOf(box.paragraphs[0]!), { ...place(box), ...look(box.style, colour) });
  if (page.points) addPoints(slide, page.points);
  if (page.grid) addGrid(slide, page.grid);
  if (page.bars) addBars(slide, page.bars);
  if (page.sources) addSources(slide, page.sources);
}

function addPoints(slide: Shown, box: TextBox): void {
  const points = box.paragraphs.map((lines) => ({ text: textOf(lines), options: { bullet: { indent: BULLET_INDENT }, breakLine: true, paraSpaceAfter: box.gap } }));
  slide.addText(points, { ...place(box), ...look(box.style, COLOURS.ink), objectName: 'Punkty' });
}

function addGrid(slide: Shown, { x, y, width, height, style, widths, rows }: Grid): void {
  const rule = (isHead: boolean) => ({ type: 'solid' as const, pt: isHead ? 1.5 : 0.75, color: isHead ? COLOURS.ink : COLOURS.line });
  const none = { type: 'none' as const };
  const cells = rows.map(({ isHead, cells: inRow }) =>
    inRow.map(({ text }, column) => ({
      text,
      options: {
        ...look({ ...style, bold: isHead || column === 0 }, isHead ? COLOURS.muted : COLOURS.ink),
        border: [none, none, rule(isHead), none] as [typeof none, typeof none, ReturnType<typeof rule>, typeof none],
        ...(isHead ? { fill: { color: COLOURS.panel } } : {}),
        margin: [inches(CELL.top), inches(CELL.side), inches(CELL.top), inches(CELL.side)] as [number, number, number, number],
        valign: 'top' as const,
      },
    })),
  );
  slide.addTable(cells, { ...place({ x, y, width, height }), colW: widths.map(inches), rowH: rows.map((row) => inches(row.height)), objectName: 'Tabela' });
}

/** All bars are one shape, so that there is one picture with one description. */
function addBars(slide: Shown, { x, y, width, height, bars }: Bars): void {
  const points = bars.flatMap((bar) => {
    const top = inches(bar.y - y);
    const bottom = top + inches(bar.height);
    const right = inches(bar.width);
    return [{ x: 0, y: top, moveTo: true }, { x: right, y: top }, { x: right, y: bottom }, { x: 0, y: bottom }, { close: true as const }];
  });
  // The types lack what the library has.
  slide.addShape('custGeom' as pptxgenjs.default.SHAPE_NAME, { ...place({ x, y, width, height }), fill: { color: COLOURS.bar }, points, objectName: 'Słupki' });
}

function addSources(slide: Shown, { y, entries }: NonNullable<Page['sources']>): void {
  const lines = entries.reduce((sum, entry) => sum + entry.lines.length, 1);
  slide.addShape('line', { ...place({ x: MARGIN, y: y - 5, width: WIDTH, height: 0 }), line: { color: COLOURS.line, width: 0.75 }, objectName: 'Linia' });
  const texts = [
    { text: WORDS.sources, options: { bold: true, breakLine: true } },
    ...entries.map(({ source }) => ({ text: source.text, options: { breakLine: true, color: COLOURS.muted, hyperlink: { url: source.url } } })),
  ];
  slide.addText(texts, { ...place({ x: MARGIN, y, width: WIDTH, height: lines * STYLES.small.leading }), ...look(STYLES.small, COLOURS.muted), objectName: 'Źródła' });
}

function place({ x, y, width, height }: { x: number; y: number; width: number; height: number }): { x: number; y: number; w: number; h: number } {
  return { x: inches(x), y: inches(y), w: inches(width), h: inches(height) };
}

function look({ size, leading, bold = false }: Style, color: string) {
  return { fontFace: PPTX_FONT, fontSize: size, bold, color, lineSpacing: leading, margin: 0, valign: 'top' as const, lang: 'pl-PL' };
}

function textOf(lines: readonly string[]): string {
  return lines.join(' ');
}
