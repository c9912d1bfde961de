/** The words of a question as the index has them: lower case, without marks. ł has no decomposition, so it is named. */
function foldWords(text: string): string[] {
  const folded = text.normalize('NFKD').toLowerCase().replace(/[\u00ad\u200b-\u200d\ufeff]|\p{M}+/gu, '').replaceAll('ł', 'l');
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A text cut into words and what stands between; words at odd places. */
function cutIntoWords(text: string): string[] {
  return text.normalize('NFC').split(/([\p{L}\p{N}\p{M}]+)/gu);
}
