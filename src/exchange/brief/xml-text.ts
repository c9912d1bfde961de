/** What no XML document can hold, not even escaped (XML 1.0, 2.2): control characters, halves of letters, U+FFFE and U+FFFF. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

export function xmlText(text: string): string {
  return text.replace(NOT_IN_XML, '');
}

/** The same document with every text fit for XML. */
export function fitForXml<Value>(value: Value): Value {
  if (typeof value === 'string') return xmlText(value) as Value;
  if (Array.isArray(value)) return value.map((each: unknown) => fitForXml(each)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fitForXml(each as unknown)])) as Value;
}
