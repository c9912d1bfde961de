const SPECIAL = /[&<>"']/gu;
const HAS_SPECIAL = /[&<>"']/u;
const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for HTML, in elements and in quoted attributes. Nothing prints as nothing. */
export function escapeHtml(value?: unknown): string {
  if (value === undefined || value === null) return '';
  const text = String(value);
  // Most texts have none: a page escapes a thousand of them.
  return HAS_SPECIAL.test(text) ? text.replace(SPECIAL, (character) => ENTITY[character]!) : text;
}
