import { toJsonLd, type LibraryRecord } from '../../exchange/index.js';

/** An item as schema.org describes it, ready for a script element. */
export function itemJsonLd(record: LibraryRecord, siteUrl: string): string {
  return jsonForScript(toJsonLd(record, siteUrl));
}

/** JSON that cannot end the element it stands in (HTML, 4.12.1.3: restrictions for contents of script elements). */
export function jsonForScript(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('&', '\\u0026').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
