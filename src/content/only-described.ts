import type { Item } from './item.js';
import type { RenderedBody } from './markdown/render-markdown.js';
import type { FrontMatter } from './schema/front-matter-schema.js';

const NO_TEXT: RenderedBody = { html: '', sections: [], links: [], anchors: [] };

/**
 * `access: metadata-only` gives title, summary and facts away and nothing else (COAR access rights c_14cb: neither the
 * text nor the files are available): what tells the story is taken out here, so that no page, index or list can have it.
 */
export function onlyDescribed(item: Item): Item {
  if (item.meta.access !== 'metadata-only') return item;
  // Another digest than the whole item's: an index that holds the whole one must write it anew.
  return { meta: withoutText(item.meta), file: item.file, digest: `${item.digest}-described`, words: 0, links: [], body: NO_TEXT };
}

function withoutText(whole: FrontMatter): FrontMatter {
  const { accessibility: _ofFiles, ...common } = whole;
  const meta = { ...common, files: [] };
  if (meta.kind === 'case-study') {
    const { problem: _problem, transfer: _transfer, expertOpinion: _opinion, ...facts } = meta;
    return { ...facts, solution: '', steps: [], preconditions: [], risks: [], whatFailed: [], results: [] };
  }
  if (meta.kind === 'panel-note') return { ...meta, questions: [], claims: [], recommendations: [] };
  return { ...meta, ...(meta.deck ? { deck: { file: '', slideCount: meta.deck.slideCount } } : {}), thirdPartyMaterial: [] };
}
