/** A text without what XML 1.0 cannot say, not even escaped (2.2, Characters): control characters, halves of letters, U+FFFE and U+FFFF. */
export function soundXml(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]|\p{Surrogate}/gu, '');
}

/** Text of an element. A bare CR would be read as LF (2.11), and `]]>` needs its `>` escaped (2.4). */
export function elementText(text: string): string {
  return soundXml(text).replace(/[&<>\r]/gu, referTo);
}

/** A value of an attribute, for double quotes; breaks and tabs would be read as spaces (3.3.3). */
export function attributeText(text: string): string {
  return soundXml(text).replace(/[&<>"\t\n\r]/gu, referTo);
}

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

function referTo(sign: string): string {
  return REFERENCES[sign]!;
}
