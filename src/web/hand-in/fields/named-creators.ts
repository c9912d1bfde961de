import type { Draft } from './field.js';

/** Authors of an item are those who agreed to be named; what was known of them before stays. */
export function namedCreators({ meta, people }: Draft): Record<string, unknown>[] {
  const before = Array.isArray(meta['creators']) ? (meta['creators'] as Record<string, unknown>[]) : [];
  return people
    .filter(({ person, scopes }) => person !== '' && scopes.includes('named'))
    .map(({ person, organisation }) => {
      const known = before.find((creator) => creator?.['name'] === person);
      return { ...known, name: person, ...(organisation ? { organisation } : {}) };
    });
}
