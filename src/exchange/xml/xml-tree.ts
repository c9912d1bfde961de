/** XML as a tree: names of elements, `@` before attributes, `#` for text; a list is the element repeated, nothing is no element. */
export interface XmlTree {
  [name: string]: XmlValue;
}

export type XmlValue = string | XmlTree | readonly (string | XmlTree)[] | undefined;

/** Where schemas are told of. */
export const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/** A text with its language. */
export function inLanguage(text: string, language: string): XmlTree {
  return { '@xml:lang': language, '#': text };
}
