import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { Brief, BriefSection } from './brief.js';

/** Element of a page being written; text put into it is escaped when it is printed. */
export type Element = XMLBuilder;

/** An XHTML page of the book. */
export function pageWith(brief: Pick<Brief, 'language'>, title: string, titleLanguage: string, write: (body: Element) => void): string {
  const language = brief.language;
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('http://www.w3.org/1999/xhtml', 'html', { 'xmlns:epub': 'http://www.idpf.org/2007/ops', lang: language, 'xml:lang': language });
  const head = root.ele('head');
  head.ele('meta', { charset: 'utf-8' });
  const name = head.ele('title').txt(title);
  if (titleLanguage !== language) name.att({ lang: titleLanguage, 'xml:lang': titleLanguage });
  head.ele('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' });
  write(root.ele('body'));
  return printed(root);
}

export function printed(root: Element): string {
  return root.doc().end({ headless: false });
}

/** A text in its own language. */
export function say(parent: Element, name: string, text: string, language: string, more: Record<string, string> = {}): Element {
  return parent.ele(name, { lang: language, 'xml:lang': language, ...more }).txt(text);
}

export function writeContent(parent: Element, content: BriefSection['content'], language: string): void {
  if (content.form === 'table') return writeTable(parent, content, language);
  if (content.form === 'list') return writeList(parent, content, language);
  const place = content.form === 'quote' ? parent.ele('blockquote') : parent;
  say(place, 'p', content.text, language);
  if (content.by) say(place, 'p', `– ${content.by}`, language);
}

function writeList(parent: Element, { isOrdered, lines }: Extract<BriefSection['content'], { form: 'list' }>, language: string): void {
  const list = parent.ele(isOrdered ? 'ol' : 'ul', { lang: language, 'xml:lang': language });
  for (const { text, by, links } of lines) {
    const line = list.ele('li').txt(by ? `${text} (${by})` : text);
    for (const { label, url } of links) line.txt(' ').ele('a', { href: url }).txt(label);
  }
}

function writeTable(parent: Element, { columns, rows }: Extract<BriefSection['content'], { form: 'table' }>, language: string): void {
  const table = parent.ele('table');
  const head = table.ele('thead').ele('tr');
  for (const column of columns) head.ele('th', { scope: 'col' }).txt(column);
  const body = table.ele('tbody', { lang: language, 'xml:lang': language });
  for (const row of rows) {
    const line = body.ele('tr');
    for (const [index, { text, link }] of row.entries()) {
      const cell = index === 0 ? line.ele('th', { scope: 'row' }) : line.ele('td');
      if (link) cell.ele('a', { href: link }).txt(text);
      else cell.txt(text);
    }
  }
}
