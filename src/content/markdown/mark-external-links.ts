import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** rehype plugin: a link to another site is marked, so that a reader knows before leaving. */
export function markExternalLinks() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const address = node.properties['href'];
      if (node.tagName !== 'a' || typeof address !== 'string' || !/^https?:/u.test(address)) return;
      node.properties['className'] = ['external'];
      node.properties['rel'] = ['external', 'noopener'];
    });
  };
}
