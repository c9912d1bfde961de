import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import type { Limits } from '../../limits.js';
import { CannotRead } from '../cannot-read.js';

/** An element as it begins; names have the prefixes of `PREFIXES`, whatever the file calls them. */
export interface Tag {
  name: string;
  attribute: (name: string) => string | undefined;
}

export interface Walk {
  open?: (tag: Tag) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/**
 * Walks through XML in pieces, so that memory holds none of it.
 * @throws CannotRead for XML that is broken, declares entities or is larger than it may be
 */
export async function walkXml(pieces: AsyncIterable<Buffer>, limits: Limits, { open, text, close }: Walk): Promise<void> {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let elements = 0;
  let depth = 0;
  /** Inside of what an office suite shows only when it does not know the better form before it: the same text twice. */
  let skipped = 0;
  parser.on('error', (error) => {
    if (!/unbound namespace/u.test(error.message)) throw new CannotRead('damaged');
  });
  // Old OpenOffice names a document type in its manifest, which is not fetched; one with declarations is the door of entity bombs.
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) throw new CannotRead('damaged');
  });
  parser.on('opentag', (tag) => {
    if ((elements += 1) > limits.xmlElements || (depth += 1) > limits.xmlDepth) throw new CannotRead('too-heavy');
    const name = nameOf(tag);
    if (skipped > 0 || name === 'mc:Fallback') skipped += 1;
    else open?.({ name, attribute: (wanted) => attributeOf(tag, wanted) });
  });
  parser.on('text', (piece) => {
    if (skipped === 0) text?.(piece);
  });
  parser.on('cdata', (piece) => {
    if (skipped === 0) text?.(piece);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    if (skipped > 0) skipped -= 1;
    else close?.(nameOf(tag));
  });
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece));
    parser.write(decoder.decode(piece, { stream: true }));
  }
  parser.close();
}

/** XML may be UTF-8 or UTF-16; the other names of the standard do not occur in office files. */
function encodingOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function nameOf({ uri, local }: SaxesTagNS | SaxesAttributeNS): string {
  return `${prefixOf(uri)}:${local}`;
}

function attributeOf(tag: SaxesTagNS, wanted: string): string | undefined {
  const written = Object.values(tag.attributes);
  const found = wanted.includes(':') ? written.find((one) => nameOf(one) === wanted) : written.find((one) => one.uri === '' && one.local === wanted);
  return found?.value;
}

function prefixOf(uri: string): string {
  return uri.startsWith(ODF) ? uri.slice(ODF.length, -':1.0'.length) : (PREFIXES[uri] ?? '');
}

const ODF = 'urn:oasis:names:tc:opendocument:xmlns:';

/** Namespaces of Office Open XML, transitional and strict (ECMA-376, part 1). */
const PREFIXES: Readonly<Record<string, string>> = {
  ...both('drawingml/2006/main', 'drawingml/main', 'a'),
  ...both('drawingml/2006/chart', 'drawingml/chart', 'c'),
  ...both('drawingml/2006/diagram', 'drawingml/diagram', 'dgm'),
  ...both('drawingml/2006/wordprocessingDrawing', 'drawingml/wordprocessingDrawing', 'wp'),
  ...both('drawingml/2006/picture', 'drawingml/picture', 'pic'),
  ...both('presentationml/2006/main', 'presentationml/main', 'p'),
  ...both('wordprocessingml/2006/main', 'wordprocessingml/main', 'w'),
  ...both('officeDocument/2006/relationships', 'officeDocument/relationships', 'r'),
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rels',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/drawing/2017/decorative': 'adec',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://www.w3.org/1999/xlink': 'xlink',
};

function both(transitional: string, strict: string, prefix: string): Record<string, string> {
  return { [`http://schemas.openxmlformats.org/${transitional}`]: prefix, [`http://purl.oclc.org/ooxml/${strict}`]: prefix };
}
