import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/**
 * rehype plugin: every paragraph and list item gets an address of its own, so that one statement can be cited.
 * The address is made from the words, not from the position: after an edit an old link leads to the same
 * words or, when they changed, to the top of the page, but never to somebody else's sentence.
 */
export function anchorBlocks() {
  return (tree: Root): void => {
    const used = new Map<string, number>();
    visit(tree, 'element', (node) => {
      if (node.tagName === 'section' && node.properties['dataFootnotes'] !== undefined) return SKIP;
      if (node.tagName === 'table') wrapLater(node);
      if (node.tagName !== 'p' && node.tagName !== 'li') return undefined;
      if (node.properties['id'] === undefined) node.properties['id'] = addressOf(node, used);
      return node.tagName === 'li' ? SKIP : undefined;
    });
  };
}

/** A wide table scrolls inside itself; it must then be reachable by keyboard (WCAG 2.1.1). */
function wrapLater(table: Element): void {
  table.properties['tabIndex'] = 0;
  table.properties['className'] = ['scrolls'];
}

/** `s-` and eight characters of a digest: one chance in 10⁹ of a clash within a page of 100 blocks. */
function addressOf(node: Element, used: Map<string, number>): string {
  const words = toString(node).normalize('NFC').replace(/\s+/gu, ' ').trim();
  const address = `s-${createHash('sha256').update(words).digest('hex').slice(0, 8)}`;
  const count = (used.get(address) ?? 0) + 1;
  used.set(address, count);
  return count === 1 ? address : `${address}-${count}`;
}
