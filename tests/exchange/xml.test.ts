import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { soundXml } from '../../src/exchange/xml/xml-text.js';
import { toXml } from '../../src/exchange/xml/to-xml.js';

/** Text and attributes as a parser of others reads them; it throws on what is not well-formed. */
function read(xml: string): { name: string; attributes: Record<string, string>; text: string }[] {
  const elements: ReturnType<typeof read> = [];
  const open: typeof elements = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push({ name, attributes: { ...(attributes as Record<string, string>) }, text: '' });
    elements.push(open.at(-1)!);
  });
  parser.on('text', (text) => void (open.at(-1) && (open.at(-1)!.text += text)));
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return elements;
}

describe('a tree as XML', () => {
  test('elements, attributes, lists, texts and nothing: each as it is meant', () => {
    const tree = { a: { '@b': '1', '@none': undefined, none: undefined, '#': 't', c: ['x', { '@d': '', '#': 'y' }], empty: [], bare: {}, hollow: '' } };
    expect(toXml(tree)).toBe('<?xml version="1.0" encoding="UTF-8"?><a b="1">t<c>x</c><c d="">y</c><bare/><hollow/></a>');
  });

  const signs = ['&', '<', '>', '"', "'", ']]>', '<!--', '&#0;', '\r', '\r\n', '\t', '\0', '\b', '\u0085', '\u2028', '\ud800', '\udc00', '\ud83d\ude00', '\ufffe', '\uffff', 'ą', ' '];
  const hostile = fc.array(fc.constantFrom(...signs), { maxLength: 8 }).map((all) => all.join(''));

  test('any text: a parser reads what was written, without what XML cannot hold', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, value) => {
        const [root, inner] = read(toXml({ root: { '@value': value, inner: text } }));
        expect(root!.attributes).toEqual({ value: soundXml(value) });
        expect(inner!.text).toBe(soundXml(text));
      }),
      { numRuns: 2_000 },
    );
  });
});
