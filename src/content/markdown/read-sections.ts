import type { Element, ElementContent, Root } from 'hast';
import { wordsOf } from './words-of.js';

/** A headed part of a body: what search shows as "sekcja Rezultaty". */
export interface Section {
  /** Address within the page; empty for what stands before the first heading. */
  id: string;
  title: string;
  level: number;
  /** Plain text, one block a line. */
  text: string;
}

const HEADING = /^h([2-6])$/u;

/** Cuts a rendered body at its headings; the list of sources is left out, it is not what people search for. */
export function readSections(tree: Root): Section[] {
  const sections: Section[] = [{ id: '', title: '', level: 1, text: '' }];
  for (const node of tree.children) {
    if (node.type !== 'element' || node.properties['dataFootnotes'] !== undefined) continue;
    const heading = HEADING.exec(node.tagName);
    if (heading) {
      sections.push({ id: String(node.properties['id'] ?? ''), title: wordsOf(node), level: Number(heading[1]), text: '' });
    } else {
      const last = sections.at(-1)!;
      last.text += (last.text ? '\n' : '') + blockText(node);
    }
  }
  return sections.filter((section) => section.title !== '' || section.text !== '');
}

/** Text of a block: items, cells and lines apart from one another, footnote numbers dropped. */
function blockText(node: Element): string {
  return textOf(node).replace(/[ \t]+/gu, ' ').replace(/\s*\n\s*/gu, '\n').trim();
}

const SEPARATE = new Set(['p', 'li', 'tr', 'td', 'th', 'br', 'pre', 'blockquote', 'dd', 'dt']);

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || node.tagName === 'sup') return '';
  const inner = node.children.map(textOf).join('');
  return SEPARATE.has(node.tagName) ? `\n${inner}\n` : inner;
}
