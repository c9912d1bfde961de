import { citationsOf, toCsl, type CitationPiece, type CslItem, type LibraryRecord } from '../../../exchange/index.js';
import { ITEM_FORMS, itemFormAddress, type ItemForm } from '../../../shared/index.js';
import type { Texts } from '../../texts/index.js';
import type { Visit } from '../../visit.js';
import { FORMS } from './item-forms.js';

/** How to cite something, ready to print by `parts/cite-box`. */
export interface CiteBox {
  texts: Texts['citing'];
  /** Of what is cited: most of a citation is its title. */
  language: string;
  citations: { id: string; label: string; pieces: readonly CitationPiece[] }[];
  /** The address that stays. */
  address: string;
  downloads: { label: string; address: string; type: string }[];
}

/** What is cited when it is not the item as it stands. */
export interface Cited {
  /** The version that is named, with its day. */
  version?: { number: number; day: string };
  url?: string;
}

export function citeBox(record: LibraryRecord, visit: Visit, cited: Cited = {}): CiteBox {
  const { texts, language } = visit;
  const item = citedItem(record, visit, cited);
  return {
    texts: texts.citing,
    language: record.language,
    citations: citationsOf(item, language).map(({ style, pieces }) => ({ id: `cite-${style}`, label: texts.citing.styles[style], pieces })),
    address: item.URL,
    downloads: (Object.keys(ITEM_FORMS) as ItemForm[]).map((form) => ({ label: FORMS[form].name, address: itemFormAddress(form, language, record.id), type: FORMS[form].type })),
  };
}

/** A first version is not named, for there is no other; a later one is. */
export function citedItem(record: LibraryRecord, { language, today }: Visit, { version, url }: Cited = {}): CslItem {
  const { version: _version, ...item } = toCsl({ ...record, published: version?.day ?? record.published, url: url ?? record.url }, today);
  const number = version?.number ?? record.version;
  return { ...item, genre: record.kindLabel[language].toLowerCase(), ...(version || number > 1 ? { version: String(number) } : {}) } as CslItem;
}
