import type { Concept, Language } from '../../content/index.js';
import { FACET_NAMES, FACETS, type Counts, type FacetName, type Filters } from '../../search/index.js';
import type { Visit } from '../visit.js';
import { labelOf } from './labels.js';

/** One facet of the search form, with its values in the order in which they are shown. */
export interface FacetBox {
  name: FacetName;
  label: string;
  isOpen: boolean;
  values: FacetValue[];
  /** Values behind „pokaż wszystkie”; empty when the list is short. */
  more: FacetValue[];
  moreLabel: string;
  moreIsOpen: boolean;
  filterLabel: string;
}

export interface FacetValue {
  id: string;
  facet: FacetName;
  code: string;
  label: string;
  count: number;
  isSelected: boolean;
  narrower: FacetValue[];
  narrowerLabel: string;
  narrowerIsOpen: boolean;
}

/** Values shown before „pokaż wszystkie”. */
const SHOWN = 8;
/** Facets people ask for first stand open; the others open on demand or when in use. */
const OPEN: readonly FacetName[] = ['topic', 'region', 'sector', 'kind'];
/** Facets whose codes have an order of their own: sizes and costs grow, editions and years go back in time. */
const IN_ORDER: readonly FacetName[] = ['edition', 'year', 'size', 'cost'];
const COLLATORS = { pl: new Intl.Collator('pl'), en: new Intl.Collator('en') };

/** The facets of a search: values that would find nothing are left out unless they are ticked. */
export function facetBoxesOf(filters: Filters, counts: Counts, visit: Visit): FacetBox[] {
  return FACET_NAMES.map((name) => boxOf(name, filters[name] ?? [], counts[name] ?? {}, visit)).filter((box) => box.values.length > 0);
}

function boxOf(name: FacetName, selected: readonly string[], counts: Record<string, number>, visit: Visit): FacetBox {
  const { texts, language } = visit;
  const valueOf = (code: string, narrower: FacetValue[] = []): FacetValue => {
    const label = labelOf(name, code, visit.library, language);
    const isSelected = selected.includes(code);
    return {
      id: `${name}-${code}`,
      facet: name,
      code,
      label,
      count: counts[code] ?? 0,
      isSelected,
      narrower,
      narrowerLabel: texts.search.narrower(label),
      narrowerIsOpen: isSelected || narrower.some((value) => value.isSelected),
    };
  };
  const isShown = (value: FacetValue) => value.count > 0 || value.isSelected || value.narrower.length > 0;
  const values = topmost(name, [...Object.keys(counts), ...selected], visit).map(({ code, narrower }) => valueOf(code, sorted(narrower.map((each) => valueOf(each)).filter(isShown), language))).filter(isShown);
  const ordered = IN_ORDER.includes(name) ? values : sorted(values, language);
  const more = ordered.slice(SHOWN);
  return {
    name,
    label: texts.words.facets[name],
    isOpen: OPEN.includes(name) || selected.length > 0,
    values: ordered.slice(0, SHOWN),
    more,
    moreLabel: texts.search.showAll(ordered.length),
    moreIsOpen: more.some((value) => value.isSelected),
    filterLabel: texts.search.filterValues(texts.words.facets[name]),
  };
}

/** @param found codes of this search, for the facet whose codes nobody lists */
function topmost(name: FacetName, found: readonly string[], { library }: Visit): { code: string; narrower: string[] }[] {
  const { scheme } = FACETS[name];
  if (name === 'year') return [...new Set(found)].sort().reverse().map((code) => ({ code, narrower: [] }));
  if (!scheme) return library.editions.map(({ code }) => ({ code, narrower: [] })).reverse();
  const vocabulary = library.vocabularies[scheme];
  return vocabulary.narrower().map(({ code }) => ({ code, narrower: vocabulary.narrower(code).map((concept: Concept) => concept.code) }));
}

/** Most items first, then by the alphabet of the interface. */
function sorted(values: FacetValue[], language: Language): FacetValue[] {
  return values.toSorted((a, b) => b.count - a.count || COLLATORS[language].compare(a.label, b.label));
}
