import { loadLate } from '../../shared/index.js';

type Core = typeof import('@citation-js/core');

const core = loadLate<Core>('@citation-js/core');
const bibtex = loadLate<typeof import('@citation-js/plugin-bibtex')>('@citation-js/plugin-bibtex');
const ris = loadLate<typeof import('@citation-js/plugin-ris')>('@citation-js/plugin-ris');

/** The plugins of citation-js, with the two formats we write. */
export function citationPlugins(): Core['plugins'] {
  bibtex();
  ris();
  return core().plugins;
}
