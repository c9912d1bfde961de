import type { Item, Language } from '../../../content/index.js';
import { addressOf } from '../../../shared/index.js';
import { escapeHtml } from '../../escape-html.js';
import type { Texts } from '../../texts/index.js';
import { citableBlocks } from './citable-blocks.js';

/** Letters of a paragraph that tell its link from the others. */
const TOLD = 40;

/** The body of an item with a quiet link behind every paragraph, to the page on which it is cited. @returns safe HTML */
export function withCiteLinks({ meta, body }: Item, language: Language, texts: Texts['places']): string {
  let html = '';
  let from = 0;
  for (const { id, text, end } of citableBlocks(body.html)) {
    const name = `${texts.link}: ${text.length > TOLD ? `${[...text].slice(0, TOLD).join('')}…` : text}`;
    html += `${body.html.slice(from, end)} <a class="cite-place" rel="nofollow" href="${escapeHtml(placeAddress(meta.id, id, language))}" aria-label="${escapeHtml(name)}">${escapeHtml(texts.link)}</a>`;
    from = end;
  }
  return html + body.html.slice(from);
}

/** Where a place of an item is cited. */
export function placeAddress(id: string, place: string, language: Language): string {
  return addressOf('place', language, { id, place });
}
