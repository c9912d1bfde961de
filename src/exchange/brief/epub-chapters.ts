import type { Brief, BriefPart } from './brief.js';
import { pageWith, say, writeContent, type Element } from './epub-page.js';

/** One file of the book. */
export interface Chapter {
  id: string;
  file: string;
  title: string;
  language: string;
  xml: string;
}

/** The pages of the book in their order: title page, items, what is missing, licences. */
export function chaptersOf(brief: Brief): Chapter[] {
  const { language, headings, licences } = brief;
  const chapter = (id: string, title: string, titleLanguage: string, write: (body: Element) => void): Chapter => ({
    id, file: `${id}.xhtml`, title, language: titleLanguage, xml: pageWith(brief, title, titleLanguage, write),
  }); // prettier-ignore
  return [
    chapter('title', brief.title, language, (body) => writeTitle(body, brief)),
    ...brief.parts.map((part, index) => chapter(`item-${index + 1}`, part.title, part.titleLanguage, (body) => writePart(body, part, brief))),
    ...(brief.missing.length > 0 ? [chapter('missing', headings.missing, language, (body) => writeMissing(body, brief))] : []),
    chapter('licences', licences.heading, language, (body) => writeLicences(body, brief)),
  ];
}

function writeTitle(body: Element, { title, about }: Brief): void {
  body.ele('h1').txt(title);
  for (const line of about) body.ele('p').txt(line);
}

function writePart(body: Element, part: BriefPart, { headings }: Brief): void {
  say(body, 'h1', part.title, part.titleLanguage);
  body.ele('p').txt(part.facts.join(' · '));
  say(body, 'p', part.summary, part.titleLanguage);
  if (part.note.length > 0) {
    const note = body.ele('section', { class: 'note' });
    note.ele('h2').txt(headings.note);
    for (const line of part.note) note.ele('p').txt(line);
  }
  for (const { heading, content } of part.sections) {
    const section = body.ele('section');
    section.ele('h2').txt(heading);
    writeContent(section, content, part.language);
  }
  const end = body.ele('section');
  end.ele('h2').txt(headings.citation);
  say(end, 'p', part.citation, part.language, { class: 'citation' });
  end.ele('p').txt(`${headings.fullText}: `).ele('a', { href: part.url }).txt(part.url);
  writeNamed(end.ele('p').txt(`${headings.licence}: `), part.licence);
}

function writeMissing(body: Element, { headings, missing }: Brief): void {
  body.ele('h1').txt(headings.missing);
  const list = body.ele('ul');
  for (const line of missing) list.ele('li').txt(line);
}

function writeLicences(body: Element, { licences }: Brief): void {
  body.ele('h1').txt(licences.heading);
  body.ele('p').txt(licences.lead);
  for (const { label, url, meaning, appliesTo, titles } of licences.uses) {
    const section = body.ele('section');
    writeNamed(section.ele('h2'), { label, url });
    for (const line of meaning) section.ele('p').txt(line);
    section.ele('p').txt(appliesTo);
    const list = section.ele('ul');
    for (const each of titles) say(list, 'li', each.title, each.language);
  }
  const whole = body.ele('section');
  whole.ele('h2').txt(licences.whole.heading);
  for (const line of licences.whole.lines) whole.ele('p').txt(line);
}

function writeNamed(parent: Element, { label, url }: { label: string; url: string | undefined }): void {
  if (url) parent.ele('a', { href: url }).txt(label);
  else parent.txt(label);
}
