import { create } from 'xmlbuilder2';
import type { Brief } from './brief.js';
import type { Chapter } from './epub-chapters.js';
import { pageWith, printed } from './epub-page.js';

export function containerXml(): string {
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('urn:oasis:names:tc:opendocument:xmlns:container', 'container', { version: '1.0' });
  root.ele('rootfiles').ele('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' });
  return printed(root);
}

/**
 * What programs read of the book. Of accessibility it says what is so (EPUB Accessibility 1.1, 2.2, with the words of
 * schema.org); it claims no conformance, for nobody has evaluated a book that was made a moment ago.
 */
const ACCESSIBILITY: Record<string, readonly string[]> = {
  'schema:accessMode': ['textual'],
  'schema:accessModeSufficient': ['textual'],
  'schema:accessibilityFeature': ['structuralNavigation', 'tableOfContents', 'readingOrder', 'displayTransformability'],
  'schema:accessibilityHazard': ['none'],
};

const SUMMARY = {
  pl: 'Sam tekst z nagłówkami, listami i spisem treści; bez obrazów i dźwięku. Język jest oznaczony.',
  en: 'Text alone, with headings, lists and a table of contents; no pictures and no sound. Languages are marked.',
} as const;

export function packageXml(brief: Brief, chapters: readonly Chapter[], identifier: string): string {
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('http://www.idpf.org/2007/opf', 'package', { version: '3.0', 'unique-identifier': 'id', 'xml:lang': brief.language, prefix: 'schema: http://schema.org/' });
  const metadata = root.ele('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' });
  metadata.ele('dc:identifier', { id: 'id' }).txt(identifier);
  metadata.ele('dc:title').txt(brief.title);
  metadata.ele('dc:language').txt(brief.language);
  metadata.ele('dc:creator').txt('Kongresoteka');
  metadata.ele('dc:date').txt(brief.day);
  for (const use of brief.licences.uses) metadata.ele('dc:rights').txt(use.label);
  const meta = (property: string, value: string) => metadata.ele('meta', { property }).txt(value);
  meta('dcterms:modified', `${brief.day}T00:00:00Z`);
  for (const [property, values] of Object.entries(ACCESSIBILITY)) for (const value of values) meta(property, value);
  meta('schema:accessibilitySummary', SUMMARY[brief.language]);
  const manifest = root.ele('manifest');
  manifest.ele('item', { id: 'nav', href: 'nav.xhtml', 'media-type': 'application/xhtml+xml', properties: 'nav' });
  manifest.ele('item', { id: 'style', href: 'style.css', 'media-type': 'text/css' });
  for (const { id, file } of chapters) manifest.ele('item', { id, href: file, 'media-type': 'application/xhtml+xml' });
  const spine = root.ele('spine');
  for (const { id } of chapters) spine.ele('itemref', { idref: id });
  return printed(root);
}

export function navigationXml(brief: Brief, chapters: readonly Chapter[]): string {
  return pageWith(brief, brief.headings.contents, brief.language, (body) => {
    const nav = body.ele('nav', { 'epub:type': 'toc', role: 'doc-toc', 'aria-labelledby': 'contents' });
    nav.ele('h1', { id: 'contents' }).txt(brief.headings.contents);
    const list = nav.ele('ol');
    for (const { file, title, language } of chapters) list.ele('li').ele('a', { href: file, lang: language, 'xml:lang': language }).txt(title);
  });
}
