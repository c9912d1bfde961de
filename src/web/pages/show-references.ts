import type { Item, ReferenceDocument } from '../../content/index.js';
import { setPolishType } from '../../content/index.js';
import { addressOf } from '../../shared/index.js';
import { frameOf, type Frame } from '../parts/frame.js';
import { pageOfList } from '../parts/page-of-list.js';
import type { Paging } from '../parts/paging.js';
import type { Texts } from '../texts/index.js';
import type { Shown, Visit } from '../visit.js';
import { linkTo, type ItemLink } from './related-items.js';

/** Documents that items cite, with the items. */
export interface ReferencesPage {
  frame: Frame;
  texts: Texts['browse']['references'];
  none: string;
  groups: { heading: string; documents: CitedDocument[] }[];
  /** Of one document that was asked for alone, with everything that cites it. */
  all: { label: string; address: string } | undefined;
  paging: Paging | undefined;
}

interface CitedDocument {
  id: string;
  title: string;
  address: string;
  published: string;
  relevance: string;
  note: string | undefined;
  citedCount: number;
  citedBy: ItemLink[];
  /** Where more cites it than is listed here. */
  more: { label: string; address: string } | undefined;
  isAlone: boolean;
}

/** Behind the title of a document; the others have a page of their own. */
const MOST_NAMED = 20;

const KINDS = ['law', 'report', 'handbook', 'standard'] as const;

export function showReferences(visit: Visit): Shown {
  const { texts, library, language } = visit;
  const words = texts.browse.references;
  const alone = library.references.find(({ id }) => id === visit.query.get('document'));
  const base = addressOf('references', language);
  const queryOf = (id: string, page: number) => `?document=${encodeURIComponent(id)}${page > 1 ? `&page=${page}` : ''}`;
  const citing = alone && pageOfList(visit.catalogue.byReference.get(alone.id) ?? [], (page) => base + queryOf(alone.id, page), visit);
  const shown = alone ? [alone] : library.references;
  const groups = KINDS.map((kind) => ({ heading: words.kinds[kind], documents: shown.filter((reference) => reference.kind === kind).map((reference) => documentOf(reference, citing?.shown, base + queryOf(reference.id, 1), visit)) }));
  const page: ReferencesPage = {
    frame: frameOf(visit, { title: alone ? alone.title : words.title, description: words.lead, query: alone ? queryOf(alone.id, citing!.number) : '' }),
    texts: words,
    none: texts.browse.none,
    groups: groups.filter(({ documents }) => documents.length > 0),
    all: alone && { label: words.allDocuments, address: base },
    paging: citing?.paging,
  };
  return { view: 'references', page };
}

/** @param alone what cites it, on this page, where it was asked for alone */
function documentOf(reference: ReferenceDocument, alone: readonly Item[] | undefined, address: string, visit: Visit): CitedDocument {
  const citing = visit.catalogue.byReference.get(reference.id) ?? [];
  return {
    id: reference.id,
    title: setPolishType(reference.title),
    address: reference.url,
    published: [reference.publisher, reference.year].filter(Boolean).join(', '),
    relevance: setPolishType(reference.relevance),
    note: reference.note && setPolishType(reference.note),
    citedCount: citing.length,
    citedBy: (alone ?? citing.slice(0, MOST_NAMED)).map((item) => linkTo(item, visit)),
    more: !alone && citing.length > MOST_NAMED ? { label: visit.texts.browse.showAll(citing.length), address } : undefined,
    isAlone: alone !== undefined,
  };
}
