import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Engine } from 'citeproc';
import { loadLate, projectRoot } from '../../shared/index.js';
import { ITALIC_MARKS, piecesOf, type CitationPiece } from './pieces.js';
import { LOCALES, type StyleName } from './styles.js';

const citeproc = loadLate<typeof import('citeproc')>('citeproc');

const FORMAT = 'kongresoteka';
const ONLY = 'item';

/** One style in one language. Reading its files and the locale takes time: keep it. */
export class StyleEngine {
  readonly #engine: Engine;
  #item: object = {};

  constructor(style: StyleName, language: keyof typeof LOCALES) {
    const CSL = citeproc();
    CSL.Output.Formats[FORMAT] ??= { ...CSL.Output.Formats['text'], ...ITALIC_MARKS };
    const sys = { retrieveLocale: () => localeText(LOCALES[language]), retrieveItem: () => this.#item };
    this.#engine = new CSL.Engine(sys, readFileSync(join(projectRoot(), 'src/exchange/citations/styles', `${style}.csl`), 'utf8'), LOCALES[language], true);
    this.#engine.setOutputFormat(FORMAT);
  }

  /** The entry of a bibliography, in pieces. */
  cite(item: object): CitationPiece[] {
    this.#item = { ...item, id: ONLY };
    // What it knows of the item before it has the same id: it forgets that when there is nothing to cite.
    this.#engine.updateItems([]);
    this.#engine.updateItems([ONLY]);
    const printed = this.#engine.makeBibliography();
    return piecesOf(printed === false ? '' : (printed[1][0] ?? ''));
  }
}

/** citeproc asks for the locale several times, and for `en-US` beside any other: one text does for all, as each style brings its own terms. */
function localeText(locale: string): string {
  const known = locales.get(locale);
  if (known !== undefined) return known;
  const text = readFileSync(createRequire(import.meta.url).resolve(`citeproc-locales/locales/locales-${locale}.xml`), 'utf8');
  locales.set(locale, text);
  return text;
}

const locales = new Map<string, string>();
