import type { ReferenceDocument } from '../../content/index.js';
import { setPolishType } from '../../content/index.js';
import { frameOf, type Frame } from '../parts/frame.js';
import type { Texts } from '../texts/index.js';
import type { Shown, Visit } from '../visit.js';
import { linkTo, type ItemLink } from './related-items.js';

/** Documents that items cite, with the items. */
export interface ReferencesPage {
  frame: Frame;
  texts: Texts['browse']['references'];
  none: string;
  groups: { heading: string; documents: CitedDocument[] }[];
}

interface CitedDocument {
  id: string;
  title: string;
  address: string;
  published: string;
  relevance: string;
  note: string | undefined;
  citedBy: ItemLink[];
}

const KINDS = ['law', 'report', 'handbook', 'standard'] as const;

export function showReferences(visit: Visit): Shown {
  const { texts, library } = visit;
  const words = texts.browse.references;
  const groups = KINDS.map((kind) => ({
    heading: words.kinds[kind],
    documents: library.references.filter((reference) => reference.kind === kind).map((reference) => documentOf(reference, visit)),
  }));
  const page: ReferencesPage = {
    frame: frameOf(visit, { title: words.title, description: words.lead }),
    texts: words,
    none: texts.browse.none,
    groups: groups.filter(({ documents }) => documents.length > 0),
  };
  return { view: 'references', page };
}

function documentOf(reference: ReferenceDocument, visit: Visit): CitedDocument {
  return {
    id: reference.id,
    title: setPolishType(reference.title),
    address: reference.url,
    published: [reference.publisher, reference.year].filter(Boolean).join(', '),
    relevance: setPolishType(reference.relevance),
    note: reference.note && setPolishType(reference.note),
    citedBy: (visit.catalogue.byReference.get(reference.id) ?? []).map((item) => linkTo(item, visit)),
  };
}
