import type { Item, Library } from '../../content/index.js';
import { FACETS } from '../../search/index.js';

/** A part of the library: items that have all that is named. Without a name it is the whole. */
export interface Slice {
  edition?: string;
  topic?: string;
  region?: string;
}

export const SLICE_NAMES = ['edition', 'topic', 'region'] as const;

/**
 * Reads a slice as somebody typed it: a region may be given by the number of its voivodeship alone (`02`).
 * @returns every fault as a sentence in Polish that says what can be asked for
 */
export function readSlice(typed: Readonly<Slice>, library: Library): { slice: Slice } | { faults: string[] } {
  const slice: Slice = {};
  const faults: string[] = [];
  for (const name of SLICE_NAMES) {
    const text = typed[name]?.trim();
    if (text === undefined) continue;
    const codes = codesOf(name, library);
    const code = codes.find((one) => one.toLowerCase() === text.toLowerCase()) ?? codes.find((one) => name === 'region' && one === `PL-${text}`);
    if (code === undefined) faults.push(`--${name}: nie ma „${text}”. Można podać: ${codes.join(', ')}.`);
    else slice[name] = name === 'edition' ? code : (library.vocabularies[SCHEMES[name]].current(code)?.code ?? code);
  }
  return faults.length > 0 ? { faults } : { slice };
}

/** Narrower topics belong to the wider one, as in search. */
export function isInSlice(item: Item, slice: Slice, { vocabularies }: Pick<Library, 'vocabularies'>): boolean {
  return SLICE_NAMES.every((name) => {
    const code = slice[name];
    return code === undefined || FACETS[name].codes(item, vocabularies).includes(code);
  });
}

/** What a slice is, in Polish; nothing for the whole. */
export function sliceInWords(slice: Slice, library: Library): string {
  const { topics, regions } = library.vocabularies;
  return [
    slice.edition && `edycja: ${library.edition(slice.edition)?.name.pl ?? slice.edition}`,
    slice.topic && `temat: ${topics.label(slice.topic, 'pl')}`,
    slice.region && `region: ${regions.label(slice.region, 'pl')}`,
  ].filter(Boolean).join(', ');
}

const SCHEMES = { topic: 'topics', region: 'regions' } as const;

function codesOf(name: (typeof SLICE_NAMES)[number], library: Library): string[] {
  return name === 'edition' ? library.editions.map(({ code }) => code) : library.vocabularies[SCHEMES[name]].concepts.map(({ code }) => code);
}
