import { create } from 'xmlbuilder2';
import type { XmlTree } from './formats/xml-tree.js';

/**
 * A tree as a document. What XML may not hold (control characters, halves of pairs: XML 1.0, 2.2) is left out.
 * Elements that are `undefined` are none.
 */
export function toXml(tree: XmlTree): string {
  return create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '' }, tree).end();
}
