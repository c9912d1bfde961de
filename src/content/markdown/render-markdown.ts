import type { Root as HtmlRoot } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { anchorBlocks, reachTables } from './anchor-blocks.js';
import { markExternalLinks } from './mark-external-links.js';
import { polishTypography } from './polish-typography.js';
import { readSections, type Section } from './read-sections.js';
import { sanitiseSchema } from './sanitise-schema.js';

export interface RenderedBody {
  /** Safe HTML: sanitised, ready to print. */
  html: string;
  sections: Section[];
  /** Every link of the text, in order, with the line of the body it stands on (1-based). */
  links: { href: string; line?: number }[];
  /** All addresses within the page that a link may lead to. */
  anchors: string[];
}

const FOOTNOTES = {
  clobberPrefix: 'zrodlo-',
  footnoteLabel: 'Źródła',
  footnoteLabelTagName: 'h2',
  footnoteLabelProperties: {},
  /** `reference` counts from 0. */
  footnoteBackLabel: (reference: number, repeat: number) =>
    `Wróć do odwołania ${reference + 1}${repeat > 1 ? `, wystąpienie ${repeat}` : ''}`,
};

const parser = unified().use(remarkParse).use(remarkGfm);

const toHtml = unified()
  .use(polishTypography)
  .use(remarkRehype, FOOTNOTES)
  .use(rehypeSanitize, sanitiseSchema)
  .use(anchorBlocks)
  .use(reachTables)
  .use(markExternalLinks)
  .freeze();

const printer = unified().use(rehypeStringify).freeze();

/**
 * Markdown (GFM with footnotes) → safe HTML, its sections and its links. Odd input is rendered as text; only input that
 * `checkNesting` refuses can overflow the stack.
 */
export function renderMarkdown(markdown: string): RenderedBody {
  const tree = parser.parse(markdown);
  const links: RenderedBody['links'] = [];
  visit(tree, ['link', 'definition', 'image', 'imageReference'], (node) => {
    if (!('url' in node)) return;
    const line = node.position?.start.line;
    links.push({ href: node.url, ...(line === undefined ? {} : { line }) });
  });
  const html = toHtml.runSync(tree) as HtmlRoot;
  return { html: printer.stringify(html), sections: readSections(html), links, anchors: anchorsOf(html) };
}

function anchorsOf(tree: HtmlRoot): string[] {
  const anchors: string[] = [];
  visit(tree, 'element', (node) => {
    const id = node.properties['id'];
    if (typeof id === 'string') anchors.push(id);
  });
  return anchors;
}
