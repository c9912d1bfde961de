import { previewMarkdown } from '../../../content/index.js';
import { deskReview } from '../../texts/pl/desk-review.js';
import { problemText } from './problem-text.js';

/** The text as its page will show it; `html` is safe. */
export interface PreviewModel {
  html: string;
  /** Said where there is nothing to show. */
  note: string | undefined;
}

export function previewModel(body: string): PreviewModel {
  if (body.trim() === '') return { html: '', note: deskReview.review.previewEmpty };
  const shown = previewMarkdown(body);
  return 'html' in shown ? { html: shown.html, note: undefined } : { html: '', note: shown.problems.map((problem) => problemText(problem)).join(' ') };
}
