import type { Label } from '../../../content/index.js';
import { apiAddress } from '../../../exchange/index.js';
import { FACET_NAMES, FACETS, type FacetName } from '../../../search/index.js';
import { TEXTS } from '../../texts/index.js';
import type { Visit } from '../../visit.js';
import { requestOf } from './answer-search.js';
import type { Handler } from './asked.js';

const COLLATOR = new Intl.Collator('pl');

export const facets: Handler<'facets'> = async ({ visit }) => {
  const { request } = requestOf(visit);
  const { total, counts } = await visit.services.search.search({ ...request, facets: FACET_NAMES }, visit.signal);
  return { total, facets: FACET_NAMES.map((name) => facetOf(name, counts[name] ?? {}, request.filters[name] ?? [], visit)) };
};

function facetOf(name: FacetName, counts: Readonly<Record<string, number>>, selected: readonly string[], visit: Visit): Awaited<ReturnType<typeof facets>>['facets'][number] {
  const { scheme } = FACETS[name];
  const codes = [...new Set([...Object.keys(counts), ...selected])];
  const values = codes.map((code) => ({ code, label: labelOf(name, code, visit), count: counts[code] ?? 0, isSelected: selected.includes(code) }));
  return {
    name,
    label: { pl: TEXTS.pl.words.facets[name], en: TEXTS.en.words.facets[name] },
    vocabulary: scheme && apiAddress(visit.services.site.url, 'vocabularies', scheme),
    values: values.toSorted((a, b) => b.count - a.count || COLLATOR.compare(a.label.pl, b.label.pl)),
  };
}

function labelOf(name: FacetName, code: string, { library }: Visit): Label {
  const { scheme } = FACETS[name];
  // A year is no edition, though editions are called by theirs.
  if (name === 'year') return { pl: code, en: code };
  const label = scheme ? library.vocabularies[scheme].get(code)?.label : library.edition(code)?.name;
  return label ?? { pl: code, en: code };
}
