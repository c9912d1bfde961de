import type { Library } from '../../content/index.js';
import type { LibraryRecord } from '../record.js';

/** The topmost sets; each divides the library in its own way. */
const TOPMOST = {
  kind: 'Rodzaj materiału',
  edition: 'Edycja Kongresu',
  region: 'Region',
  topic: 'Temat',
} as const;

/** OAI-PMH 2.0, 2.6: parts of unreserved characters, separated by colons. */
export const SET_SPEC = /^[\w\-.!~*'()]+(?::[\w\-.!~*'()]+)*$/u;

/** The sets a record is directly a member of; it is in the wider ones by that. */
export function setsOf(record: LibraryRecord, library: Library): string[] {
  return [
    `kind:${record.kind}`,
    ...(record.edition ? [`edition:${record.edition.code}`] : []),
    ...record.regions.map(({ code }) => `region:${code}`),
    ...record.topics.map(({ code }) => ['topic', ...library.vocabularies.topics.withBroader(code).reverse()].join(':')),
  ].filter((spec) => SET_SPEC.test(spec));
}

/** A set and all it lies in: `topic:klimat:woda` → `topic`, `topic:klimat`, `topic:klimat:woda`. */
export function withParents(spec: string): string[] {
  const parts = spec.split(':');
  return parts.map((_, index) => parts.slice(0, index + 1).join(':'));
}

/** What a set is called, in Polish; a code nobody knows any more is its own name. */
export function setName(spec: string, library: Library): string {
  const [top = '', ...codes] = spec.split(':');
  const title = TOPMOST[top as keyof typeof TOPMOST] ?? top;
  const code = codes.at(-1);
  return code === undefined ? title : `${title}: ${labelOf(top, code, library)}`;
}

function labelOf(top: string, code: string, library: Library): string {
  const { vocabularies } = library;
  switch (top) {
    case 'kind':
      return vocabularies.kinds.label(code, 'pl');
    case 'edition':
      return library.edition(code)?.name.pl ?? code;
    case 'region':
      return vocabularies.regions.label(code, 'pl');
    case 'topic':
      return vocabularies.topics.label(code, 'pl');
    default:
      return code;
  }
}
