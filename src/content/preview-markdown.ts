import type { Problem } from '../shared/index.js';
import { checkNesting } from './markdown/check-nesting.js';
import { renderMarkdown } from './markdown/render-markdown.js';

/**
 * A text being written, as its page will show it: the same Markdown code as for files.
 * @returns safe HTML, or why it cannot be shown; lines are counted from the first of the text
 */
export function previewMarkdown(markdown: string): { html: string } | { problems: Problem[] } {
  const problems = checkNesting(markdown, '', 0);
  return problems.length > 0 ? { problems } : { html: renderMarkdown(markdown).html };
}
