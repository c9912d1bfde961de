/** A text without what XML 1.0 cannot say (2.2, Characters): control characters and halves of letters. */
export function soundXml(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]|\p{Surrogate}/gu, '');
}
