/** A part of a citation as it is printed. */
export interface CitationPiece {
  text: string;
  isItalic: boolean;
}

/** Control characters cannot come from content: what citeproc is given has none. */
const [BEGIN, END] = ['\u0002', '\u0003'];

/** What citeproc must know to mark italics; all else is plain text, which the view escapes. */
export const ITALIC_MARKS = { '@font-style/italic': `${BEGIN}%%STRING%%${END}` } as const;

/** citeproc reads `<i>` in a title as italics; ours are plain text. Of the private use area, so no text has it. */
const LESS_THAN = '\ue000';

/** A text as citeproc may get it: nothing in it passes for a mark or an element. */
export function withoutMarks(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f\ue000]+/gu, ' ').replaceAll('<', LESS_THAN);
}

/** A citation as citeproc printed it → its pieces, with one kind of space. */
export function piecesOf(printed: string): CitationPiece[] {
  const parts = printed.trim().replace(/\s+/gu, ' ').split(new RegExp(`(${BEGIN}|${END})`, 'u'));
  let depth = 0;
  return parts.flatMap((text): CitationPiece[] => {
    if (text === BEGIN) depth += 1;
    else if (text === END) depth -= 1;
    else if (text !== '') return [{ text: text.replaceAll(LESS_THAN, '<'), isItalic: depth > 0 }];
    return [];
  });
}
