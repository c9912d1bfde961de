import { soundXml } from '../xml/xml-text.js';

/** The same document with every text fit for XML. */
export function fitForXml<Value>(value: Value): Value {
  if (typeof value === 'string') return soundXml(value) as Value;
  if (Array.isArray(value)) return value.map((each: unknown) => fitForXml(each)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fitForXml(each as unknown)])) as Value;
}
