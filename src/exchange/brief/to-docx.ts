import { AlignmentType, Bookmark, Document, Footer, HeadingLevel, InternalHyperlink, LevelFormat, Packer, PageNumber, Paragraph, TextRun, type FileChild } from 'docx';
import type { Brief, BriefPart } from './brief.js';
import { fitForXml } from './xml-text.js';
import { BULLETS, contentBlocks, headingBlock, languageOf, linkRun, NUMBERS, plainRun, textBlock } from './docx-blocks.js';

/**
 * A Word document that can be read by ear: real headings, lists and header rows, a language on every text, links with words,
 * no pictures. The contents are links and no field, which Word would ask to update. (Office Open XML, ECMA-376.)
 */
export async function toDocx(raw: Brief): Promise<Buffer> {
  const brief = fitForXml(raw);
  const document = new Document({
    title: brief.title,
    creator: 'Kongresoteka',
    lastModifiedBy: 'Kongresoteka',
    description: brief.about.join(' '),
    styles: stylesIn(brief.language),
    numbering: { config: [numbering(BULLETS, LevelFormat.BULLET, '•'), numbering(NUMBERS, LevelFormat.DECIMAL, '%1.')] },
    sections: [{ footers: { default: pageNumbers() }, children: [...titlePage(brief), ...brief.parts.flatMap((part, index) => partBlocks(part, index, brief)), ...missingBlocks(brief), ...licenceBlocks(brief)] }],
  });
  return Packer.toBuffer(document);
}

/** Half-points and twentieths of a point, as the format counts. Black on white, ragged right: easier to read. */
function stylesIn(language: Brief['language']) {
  const heading = (size: number, before: number, outlineLevel: number) => ({ run: { size, bold: true, color: '000000' }, paragraph: { spacing: { before, after: 120 }, keepNext: true, outlineLevel } });
  return {
    // What the other styles are based on: without it they are based on nothing, and programs that follow them (pandoc) see no heading.
    paragraphStyles: [{ id: 'Normal', name: 'Normal', quickFormat: true }],
    characterStyles: [{ id: 'DefaultParagraphFont', name: 'Default Paragraph Font' }],
    default: {
      document: { run: { font: 'Arial', size: 22, language: { value: languageOf(language) } }, paragraph: { spacing: { after: 120, line: 300 } } },
      title: { run: { size: 48, bold: true, color: '000000' }, paragraph: { spacing: { before: 2400, after: 360 } } },
      heading1: heading(34, 0, 0),
      heading2: heading(26, 280, 1),
      heading3: heading(23, 200, 2),
      hyperlink: { run: { color: '17493A', underline: {} } },
    },
  };
}

function numbering(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return { reference, levels: [{ level: 0, format, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 500, hanging: 300 } } } }] };
}

function pageNumbers(): Footer {
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })] })] });
}

function titlePage(brief: Brief): FileChild[] {
  const entry = (anchor: string, label: string, language: string) =>
    new Paragraph({ numbering: { reference: BULLETS, level: 0 }, children: [new InternalHyperlink({ anchor, children: [plainRun(label, language, { style: 'Hyperlink' })] })] });
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [plainRun(brief.title, brief.language)] }),
    ...brief.about.map((line) => textBlock(line, brief.language)),
    headingBlock(HeadingLevel.HEADING_2, brief.headings.contents, brief.language),
    ...brief.parts.map(({ title, titleLanguage }, index) => entry(anchorOf(index), title, titleLanguage)),
    ...(brief.missing.length > 0 ? [entry('missing', brief.headings.missing, brief.language)] : []),
    entry('licences', brief.licences.heading, brief.language),
  ];
}

function partBlocks(part: BriefPart, index: number, { language, headings }: Brief): FileChild[] {
  return [
    chapter(anchorOf(index), part.title, part.titleLanguage),
    textBlock(part.facts.join(' · '), language),
    textBlock(part.summary, part.titleLanguage),
    ...(part.note.length > 0 ? [headingBlock(HeadingLevel.HEADING_2, headings.note, language), ...part.note.map((line) => textBlock(line, language, { indent: { left: 400 } }))] : []),
    ...part.sections.flatMap((section) => [headingBlock(HeadingLevel.HEADING_2, section.heading, language), ...contentBlocks(section.content, part.language, index)]),
    headingBlock(HeadingLevel.HEADING_2, headings.citation, language),
    textBlock(part.citation, part.language),
    new Paragraph({ children: [plainRun(`${headings.fullText}: `, language), linkRun(part.url, part.url, language)] }),
    new Paragraph({ children: [plainRun(`${headings.licence}: `, language), part.licence.url ? linkRun(part.licence.label, part.licence.url, language) : plainRun(part.licence.label, language)] }),
  ];
}

function missingBlocks({ missing, headings, language }: Brief): FileChild[] {
  if (missing.length === 0) return [];
  return [chapter('missing', headings.missing, language), ...missing.map((line) => bullet(line, language))];
}

function licenceBlocks({ licences, language }: Brief): FileChild[] {
  return [
    chapter('licences', licences.heading, language),
    textBlock(licences.lead, language),
    ...licences.uses.flatMap((use) => [
      headingBlock(HeadingLevel.HEADING_2, use.label, language),
      ...use.meaning.map((line) => textBlock(line, language)),
      ...(use.url ? [new Paragraph({ children: [linkRun(use.url, use.url, language)] })] : []),
      textBlock(use.appliesTo, language),
      ...use.titles.map(({ title, language: own }) => bullet(title, own)),
    ]),
    headingBlock(HeadingLevel.HEADING_2, licences.whole.heading, language),
    ...licences.whole.lines.map((line) => textBlock(line, language)),
  ];
}

/** A heading on a new page, which the contents lead to. */
function chapter(id: string, title: string, language: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: true, children: [new Bookmark({ id, children: [plainRun(title, language)] })] });
}

function bullet(text: string, language: string): Paragraph {
  return new Paragraph({ numbering: { reference: BULLETS, level: 0 }, children: [plainRun(text, language)] });
}

function anchorOf(index: number): string {
  return `item${index + 1}`;
}
