import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

const NBSP = '\u00a0';

/**
 * remark plugin: Polish typography in running text; code is left alone.
 * Rules: PWN's spelling dictionary, „Zasady pisowni i interpunkcji”: quotes „ ”, inner « », half-width dash;
 * a one-letter word does not stand at the end of a line (a habit of Polish typesetting).
 */
export function polishTypography() {
  return (tree: Root): void => {
    visit(tree, ['paragraph', 'heading', 'tableCell'], (block) => {
      // Emphasis and links cut a sentence into pieces; a quote is read with what stands before it in the block.
      let before = '';
      visit(block, (node) => {
        if (node.type === 'text') node.value = typeset(node.value, before);
        if ('value' in node) before = node.value.slice(-1);
        else if (node.type === 'footnoteReference' || node.type === 'image') before = '.';
        else if (node.type === 'break') before = '';
      });
    });
  };
}

/** The same for one string, such as a title or a summary. */
export function setPolishType(text: string): string {
  return typeset(text, '');
}

/** @param before the character the text follows; empty at the start of a block */
function typeset(text: string, before: string): string {
  return joinShortWords(dashes(quotes(text, before)), before);
}

/** Straight quotes: opening after a space, a bracket or the start, unless a space follows; closing otherwise. */
function quotes(text: string, before: string): string {
  return text.replace(/"/gu, (_, at: number) => {
    const opens = OPENS_AFTER.test(text[at - 1] ?? before) && !/\s/u.test(text[at + 1] ?? '');
    return opens ? '„' : '”';
  });
}

const OPENS_AFTER = /^(?:[\s([{„«–—]|)$/u;

/** A range of years gets a dash; `kkwl-2025-0042`, telephone numbers and addresses keep their hyphens. */
function dashes(text: string): string {
  const set = text.includes('-') ? text.replace(LONE_HYPHEN, '–').replace(HYPHEN_OF_YEARS, '–') : text;
  return set.replaceAll('...', '…');
}

const LONE_HYPHEN = /(?<=\s)-{1,3}(?=\s)/gu;
const HYPHEN_OF_YEARS = /(?<=(?<![\p{L}\p{N}/.=_-])\d{4})-(?=\d{4}(?![\p{L}\p{N}/_-]))/gu;

/** One-letter words, abbreviations before numbers and numbers before their units stay on one line (`\b` knows no ł). */
function joinShortWords(text: string, before: string): string {
  const joined = text
    .replace(/^[\s\u00a0(„«]?$/u.test(before) ? ONE_LETTER_OR_FIRST : ONE_LETTER, `$1${NBSP}`)
    .replace(ABBREVIATION, (found, word: string, at: number, whole: string) => (LETTER.test(whole[at - 1] ?? '') ? found : `${word}.${NBSP}`))
    .replaceAll(' – ', `${NBSP}– `);
  // Twenty cards of results are set for every search, and most texts have no number.
  return HAS_DIGIT.test(joined) ? joined.replace(BEFORE_UNIT, `$1${NBSP}`).replace(BEFORE_NUMBER, `$1${NBSP}`) : joined;
}

// What stands before is looked at last: first, it would be looked at for every letter of a text.
const ONE_LETTER = /([aiouwzAIOUWZ])[ \n](?<=[\s\u00a0(„«]..)/gsu;
const ONE_LETTER_OR_FIRST = /([aiouwzAIOUWZ])[ \n](?<=(?:^|[\s\u00a0(„«])..)/gsu;
const ABBREVIATION = /(nr|art|ust|poz|ok|ul|prof|dr)\. (?=\S)/gu;
const LETTER = /\p{L}/u;
const HAS_DIGIT = /\d/u;
const BEFORE_UNIT = /(\d) (?=(?:tys|mln|mld|zł|proc|euro|r|w|osób|m|km|ha)(?!\p{L})|%)/gu;
const BEFORE_NUMBER = /(?<!\p{L})(nr|art|ust|poz|ok|ul|św|prof|dr|r) (?=\d)/gu;
