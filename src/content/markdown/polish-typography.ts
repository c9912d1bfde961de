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
    visit(tree, 'text', (node) => {
      node.value = setPolishType(node.value);
    });
  };
}

/** The same for one string, such as a title or a summary. */
export function setPolishType(text: string): string {
  return joinShortWords(dashes(quotes(text)));
}

/** Straight quotes: opening after a space, a bracket or the start; closing otherwise. */
function quotes(text: string): string {
  return text.replace(/(^|[\s([{\u00a0–—])"(?=\S)/gu, '$1„').replace(/"/gu, '”');
}

function dashes(text: string): string {
  return text
    .replace(/(?<=\s)-{1,3}(?=\s)/gu, '–')
    .replace(/(?<=\d)-(?=\d{4}\b)/gu, '–')
    .replace(/\.\.\./gu, '…');
}

/** One-letter words, initials before numbers and numbers before their units stay on one line. */
function joinShortWords(text: string): string {
  return text
    .replace(/(?<=^|[\s\u00a0(„«])([aiouwzAIOUWZ]) /gu, `$1${NBSP}`)
    .replace(/(\d) (?=(?:tys|mln|mld|zł|proc|euro|r|w|osób|m|km|ha)\b\.?|%)/gu, `$1${NBSP}`)
    .replace(/\b(nr|art|ust|poz|ok|ul|św|prof|dr|r) (?=\d)/gu, `$1${NBSP}`)
    .replace(/\b(nr|art|ust|poz|ok|ul|prof|dr)\. (?=\S)/gu, `$1.${NBSP}`)
    .replace(/ –(?= )/gu, `${NBSP}–`);
}
