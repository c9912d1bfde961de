import { create } from 'xmlbuilder2';
import type { XmlTree } from './formats/xml-tree.js';

/**
 * A tree as a document. What XML may not hold (control characters, halves of pairs: XML 1.0, 2.2) is left out.
 * Elements that are `undefined` are none.
 */
export function toXml(tree: XmlTree): string {
  return create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '' }, tree).end();
}

/**
 * The same of a tree with many elements of one name, each written by itself, so that other work can be done in between.
 * @param around a document with these elements in their place, and what they need to be read in it
 */
export function* toXmlInSteps(around: (elements: XmlTree) => XmlTree, name: string, elements: Iterable<XmlTree>): Generator<void, string> {
  const [opened, closed] = [`<${name}>`, `</${name}>`];
  let written = '';
  for (const element of elements) {
    const alone = toXml(around({ [name]: element }));
    written += alone.slice(alone.indexOf(opened), alone.lastIndexOf(closed) + closed.length);
    yield;
  }
  return toXml(around({ [name]: '' })).replace(`<${name}/>`, () => written);
}
