import { attributeText, elementText } from './xml-text.js';
import type { XmlTree, XmlValue } from './xml-tree.js';

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

/** A tree as a document. What XML may not hold is left out of its texts; names are ours and written as they are. */
export function toXml(tree: XmlTree): string {
  return XML_DECLARATION + elementsOf(tree);
}

/**
 * The same of a tree with many elements of one name, written one by one, so that other work can be done in between.
 * @param around a document with these elements in their place
 */
export function* toXmlInSteps(around: (elements: XmlTree) => XmlTree, name: string, elements: Iterable<XmlTree>): Generator<void, string> {
  let written = '';
  for (const element of elements) {
    written += elementsOf({ [name]: element });
    yield;
  }
  return toXml(around({ [name]: '' })).replace(`<${name}/>`, () => written);
}

/** The elements of a tree, without a document around them: a piece of something longer. */
export function elementsOf(tree: XmlTree): string {
  let written = '';
  for (const name in tree) {
    const value = tree[name];
    if (value === undefined || name === '#' || name.startsWith('@')) continue;
    if (Array.isArray(value)) for (const each of value as readonly (string | XmlTree)[]) written += element(name, each);
    else written += element(name, value as string | XmlTree);
  }
  return written;
}

/** The beginning of an element that is written piece by piece: its attributes and what stands in it so far. */
export function openElement(name: string, tree: XmlTree): string {
  return `<${name}${attributesOf(tree)}>${contentOf(tree)}`;
}

function element(name: string, value: string | XmlTree): string {
  const content = typeof value === 'string' ? elementText(value) : contentOf(value);
  const attributes = typeof value === 'string' ? '' : attributesOf(value);
  return content === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;
}

function attributesOf(tree: XmlTree): string {
  let written = '';
  for (const name in tree) {
    const value: XmlValue = tree[name];
    if (name.startsWith('@') && typeof value === 'string') written += ` ${name.slice(1)}="${attributeText(value)}"`;
  }
  return written;
}

function contentOf(tree: XmlTree): string {
  const text = tree['#'];
  return (typeof text === 'string' ? elementText(text) : '') + elementsOf(tree);
}
