import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Brief } from './brief.js';
import { chaptersOf } from './epub-chapters.js';
import { containerXml, navigationXml, packageXml } from './epub-package.js';
import { fitForXml } from './xml-text.js';

/** Sizes in relation to what the reader has set; colours are the reader's. */
const STYLE = `h1, h2, h3 { line-height: 1.2; text-align: left; }
blockquote, .note { margin: 1em 0; padding-left: 1em; border-left: 0.2em solid; }
table { border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: 0.3em 0.8em 0.3em 0; border-bottom: 1px solid; }
.citation, a { overflow-wrap: anywhere; }
`;

/**
 * An EPUB 3 (https://www.w3.org/TR/epub-33/), as a stream of its bytes. The same list on the same day gives the same file.
 */
export function toEpub(raw: Brief): Readable {
  const brief = fitForXml(raw);
  const chapters = chaptersOf(brief);
  const zip = new ZipFile();
  const options = { mtime: new Date(`${brief.day}T00:00:00Z`), forceDosTimestamp: true };
  // First, as it is and without extra fields, so that programs know the type by the first bytes (EPUB 3.3, 4.2.6.3).
  zip.addBuffer(Buffer.from('application/epub+zip'), 'mimetype', { ...options, compress: false });
  const add = (path: string, text: string) => zip.addBuffer(Buffer.from(text), path, options);
  add('META-INF/container.xml', containerXml());
  add('EPUB/package.opf', packageXml(brief, chapters, identifierOf(brief)));
  add('EPUB/nav.xhtml', navigationXml(brief, chapters));
  add('EPUB/style.css', STYLE);
  for (const { file, xml } of chapters) add(`EPUB/${file}`, xml);
  zip.end();
  return Readable.from(zip.outputStream, { objectMode: false });
}

/** A UUID made of the content (RFC 9562, version 8): two copies of one list are one book, and it tells nothing of its reader. */
function identifierOf(brief: Brief): string {
  const hex = createHash('sha256').update(JSON.stringify(brief)).digest('hex');
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
