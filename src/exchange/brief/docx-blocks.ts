import { ExternalHyperlink, HeadingLevel, Paragraph, Table, TableRow, TableCell, TextRun, WidthType, type FileChild, type IParagraphOptions, type IRunOptions } from 'docx';
import type { BriefList, BriefSection, BriefTable } from './brief.js';

/** Names of the two kinds of lists in the document. */
export const BULLETS = 'bullets';
export const NUMBERS = 'numbers';

type Level = (typeof HeadingLevel)[keyof typeof HeadingLevel];

/** Word wants a language with its country. */
export function languageOf(language: string): string {
  return { pl: 'pl-PL', en: 'en-GB', uk: 'uk-UA', de: 'de-DE' }[language] ?? language;
}

export function plainRun(text: string, language: string, more: IRunOptions = {}): TextRun {
  return new TextRun({ text, language: { value: languageOf(language) }, ...more });
}

export function linkRun(label: string, url: string, language: string): ExternalHyperlink {
  return new ExternalHyperlink({ link: url, children: [plainRun(label, language, { style: 'Hyperlink' })] });
}

export function textBlock(text: string, language: string, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...more, children: [plainRun(text, language)] });
}

export function headingBlock(heading: Level, text: string, language: string): Paragraph {
  return new Paragraph({ heading, children: [plainRun(text, language)] });
}

/** @param instance numbers begin anew in each list of another instance */
export function contentBlocks(content: BriefSection['content'], language: string, instance: number): FileChild[] {
  if (content.form === 'table') return [tableBlock(content, language)];
  if (content.form === 'list') return content.lines.map((line) => lineBlock(line, content.isOrdered, language, instance));
  const said = content.form === 'quote' ? { indent: { left: 400 } } : {};
  return [textBlock(content.text, language, said), ...(content.by ? [textBlock(`– ${content.by}`, language, said)] : [])];
}

function lineBlock({ text, by, links }: BriefList['lines'][number], isOrdered: boolean, language: string, instance: number): Paragraph {
  return new Paragraph({
    numbering: { reference: isOrdered ? NUMBERS : BULLETS, level: 0, instance },
    children: [plainRun(by ? `${text} (${by})` : text, language), ...links.flatMap(({ label, url }) => [plainRun(' ', language), linkRun(label, url, language)])],
  });
}

/** Rows are never torn, and the headings stand again on each page. */
function tableBlock({ columns, rows }: BriefTable, language: string): Table {
  const cell = (children: Paragraph[]) => new TableCell({ children, margins: { top: 60, bottom: 60, left: 100, right: 100 } });
  const bold = (text: string) => new Paragraph({ children: [plainRun(text, language, { bold: true })] });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((column) => cell([bold(column)])) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map(({ text, link }) => cell([new Paragraph({ children: [link ? linkRun(text, link, language) : plainRun(text, language)] })])) })),
    ],
  });
}
