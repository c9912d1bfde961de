const SPECIAL = /[&<>"']/gu;
const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for HTML, in elements and in quoted attributes. Nothing prints as nothing. */
export function escapeHtml(value?: unknown): string {
  if (value === undefined || value === null) return '';
  return String(value).replace(SPECIAL, (character) => ENTITY[character]!);
}
