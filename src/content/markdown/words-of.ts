import type { ElementContent, Nodes } from 'hast';

/**
 * The text of an element without the numbers of footnotes: they change when a note is added anywhere above, and are no
 * part of what was said.
 */
export function wordsOf(node: Nodes): string {
  return textOf(node).replace(/\s+/gu, ' ').trim();
}

function textOf(node: Nodes | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || isFootnoteNumber(node)) return '';
  return node.children.map((child) => (child.type === 'doctype' ? '' : textOf(child))).join('');
}

function isFootnoteNumber(node: Nodes): boolean {
  return node.type === 'element' && node.tagName === 'sup';
}
