import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import type { CslItem } from './to-csl.js';

/**
 * RIS of items, one record each, with the line breaks RIS asks for (CR LF); empty for none. One line is one field, so texts
 * have no line breaks.
 */
export function risOf(items: readonly CslItem[]): string {
  if (items.length === 0) return '';
  const text = plugins.output.format('ris', items.map(onOneLine), { format: 'text' }).trim();
  // citation-js takes every speech for a recording; RIS has a type for slides, and ours are.
  return `${text.replace(/^TY {2}- SOUND$/gmu, 'TY  - SLIDE').replace(/^ER {2}-\s*$/gmu, 'ER  - ').replace(/\r?\n/gu, '\r\n').trimEnd()} \r\n`;
}

function onOneLine(item: CslItem): object {
  const line = (value: unknown): unknown => (typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : value);
  // Keywords are cut at commas, and what stands after one would begin with a space.
  return { ...Object.fromEntries(Object.entries(item).map(([name, value]) => [name, line(value)])), ...(item.keyword ? { keyword: item.keyword.replace(/\s*,\s*/gu, ',') } : {}) };
}
