import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { wordsOf } from './words-of.js';

/**
 * rehype plugin: every heading, paragraph and list item gets an address of its own, so that one statement can be cited.
 * The address is made from the words, not from the position or the notes: after an edit elsewhere an old link leads to
 * the same words or, when they changed, to the top of the page, but never to somebody else's sentence.
 * No address occurs twice, whatever the headings say.
 */
export function anchorBlocks() {
  return (tree: Root): void => {
    const used = new Set([...RESERVED, ...idsOf(tree)]);
    const give = (node: Element, address: string) => {
      if (node.properties['id'] === undefined) node.properties['id'] = unused(address, used);
    };
    // Headings first: they are the addresses people type, so a paragraph gives way.
    visit(tree, 'element', (node) => {
      if (/^h[1-6]$/u.test(node.tagName)) give(node, slugOf(node));
    });
    visit(tree, 'element', (node) => {
      if (node.tagName === 'section' && node.properties['dataFootnotes'] !== undefined) return SKIP;
      if (node.tagName === 'p') give(node, digestOf(node));
      if (node.tagName !== 'li') return undefined;
      give(node, digestOf(node));
      return SKIP;
    });
  };
}

/** rehype plugin: a wide table scrolls inside itself; it must then be reachable by keyboard (WCAG 2.1.1). */
export function reachTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'table') return;
      node.properties['tabIndex'] = 0;
      node.properties['className'] = ['scrolls'];
    });
  };
}

/** Addresses the page around the body uses itself (`views/parts/top.ejs`). */
const RESERVED = ['content', 'site-q'];

/** Addresses that are there already: those of footnotes. */
function idsOf(tree: Root): string[] {
  const ids: string[] = [];
  visit(tree, 'element', ({ properties }) => {
    if (typeof properties['id'] === 'string') ids.push(properties['id']);
  });
  return ids;
}

/** `Co się udało?` → `co-się-udało`, as GitHub does. */
function slugOf(heading: Element): string {
  const slug = wordsOf(heading).toLowerCase().replace(/[^\p{L}\p{M}\p{N}\s_-]+/gu, '').trim().replace(/\s+/gu, '-');
  return slug || 'sekcja';
}

/** `s-` and eight characters of a digest: one chance in a million of a clash within a page of 100 blocks. */
function digestOf(node: Element): string {
  return `s-${createHash('sha256').update(wordsOf(node).normalize('NFC')).digest('hex').slice(0, 8)}`;
}

/** The address itself, or with the first free number from 2 on. */
function unused(address: string, used: Set<string>): string {
  let free = address;
  for (let number = 2; used.has(free); number += 1) free = `${address}-${number}`;
  used.add(free);
  return free;
}
