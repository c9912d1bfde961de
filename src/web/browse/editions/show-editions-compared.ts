import type { Edition } from '../../../content/index.js';
import { cleanText } from '../../reading/clean-text.js';
import { addressOf } from '../../../shared/index.js';
import { frameOf, type Frame } from '../../parts/frame.js';
import type { Texts } from '../../texts/index.js';
import type { Shown, Visit } from '../../visit.js';
import { readChoice } from '../read-choice.js';
import { countEditions } from './count-editions.js';
import { editionRows, type EditionRow } from './edition-rows.js';

/** Congresses side by side. */
export interface EditionsComparedPage {
  frame: Frame;
  texts: Texts['archive']['editions'];
  notices: string[];
  action: string;
  choices: { code: string; label: string; isChosen: boolean }[];
  columns: { label: string; address: string }[];
  rows: EditionRow[];
}

/** Those asked for, in the order of time; the last four where nothing sensible is asked. */
const MOST = 4;

export async function showEditionsCompared(visit: Visit): Promise<Shown> {
  const { library, language, texts } = visit;
  const words = texts.archive.editions;
  const codes = readChoice(visit.query, 'e');
  const known = library.editions.filter(({ code }) => codes.includes(code));
  const unknown = codes.filter((code) => !library.edition(code)).map((code) => cleanText.parse(code).slice(0, 20)).filter((code) => code !== '');
  const shown = known.length > 1 ? known : library.editions.slice(-MOST);
  const page: EditionsComparedPage = {
    frame: frameOf(visit, { title: words.title, description: words.lead, query: known.length > 1 ? `?${known.map(({ code }) => `e=${encodeURIComponent(code)}`).join('&')}` : '', breadcrumbs: [{ label: texts.browse.editions.title, address: addressOf('editions', language) }] }),
    texts: words,
    notices: noticesOf(unknown, codes.length > 0 && known.length < 2, library.editions, words),
    action: addressOf('editionsCompared', language),
    choices: library.editions.map(({ code, name }) => ({ code, label: `${name[language]} (${code})`, isChosen: shown.some((each) => each.code === code) })),
    columns: shown.map(({ code, name }) => ({ label: name[language], address: addressOf('edition', language, { code }) })),
    rows: shown.length > 0 ? editionRows(shown, await countEditions(visit), visit) : [],
  };
  return { view: 'browse/editions', page };
}

function noticesOf(unknown: readonly string[], areFew: boolean, editions: readonly Edition[], texts: Texts['archive']['editions']): string[] {
  return [...(unknown.length > 0 ? [texts.unknown(unknown.slice(0, 5).join(', '))] : []), ...(areFew || editions.length < 2 ? [texts.tooFew] : [])];
}
