import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/**
 * Markdown without what no reader sees: raw HTML with its comments, and addresses and footnotes nothing refers to (a common way
 * to leave remarks). Everything else stays letter by letter. Only input that passed `checkNesting` may come in.
 */
export function onlyRendered(markdown: string): string {
  const tree = parser.parse(markdown);
  const used = new Set<string>();
  visit(tree, ['linkReference', 'imageReference', 'footnoteReference'], (node) => {
    if ('identifier' in node) used.add(`${node.type === 'footnoteReference' ? 'note' : 'address'} ${String(node.identifier)}`);
  });
  const unseen: { start: number; end: number }[] = [];
  visit(tree, (node) => {
    const isUnused =
      (node.type === 'definition' && !used.has(`address ${node.identifier}`)) || (node.type === 'footnoteDefinition' && !used.has(`note ${node.identifier}`));
    if (node.type !== 'html' && !isUnused) return;
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (start !== undefined && end !== undefined) unseen.push({ start, end });
  });
  return without(markdown, unseen);
}

function without(text: string, spans: readonly { start: number; end: number }[]): string {
  let kept = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    kept += text.slice(at, Math.max(at, start));
    at = end;
  }
  return kept + text.slice(at);
}
