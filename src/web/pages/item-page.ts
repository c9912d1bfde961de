import type { Item } from '../../content/index.js';
import { setPolishType } from '../../content/index.js';
import type { LibraryRecord } from '../../exchange/index.js';
import type { Similar } from '../../search/index.js';
import { addressOf } from '../../shared/index.js';
import { citeBox, type CiteBox } from '../exchange/citing/cite-box.js';
import { withCiteLinks } from '../exchange/places/with-cite-links.js';
import { itemHead } from '../exchange/citing/item-head.js';
import { titleAndSummary } from '../parts/card.js';
import { frameOf, type Frame } from '../parts/frame.js';
import type { Fact } from '../parts/fact.js';
import { regionMapOf, type RegionMap } from '../parts/region-map.js';
import { listToggleOf, type ListToggle } from '../reading-list/list-toggle.js';
import type { Texts } from '../texts/index.js';
import type { Visit } from '../visit.js';
import { datesLine, itemFacts } from './item-facts.js';
import { itemFiles, type ItemFiles } from './item-files.js';
import { caseOutline, noteOutline, type CaseOutline, type NoteOutline } from './item-outlines.js';
import { missingFacts } from './missing-facts.js';
import { relatedItems, type RelatedList } from './related-items.js';
import { similarSection, type SimilarSection } from './similar-items.js';

export interface ItemPage {
  frame: Frame;
  texts: Texts['item'];
  places: Texts['places'];
  kind: string;
  title: string;
  subtitle: string | undefined;
  titleLanguage: string;
  summary: string;
  /** Language of the text itself. */
  bodyLanguage: string;
  /** Said where the interface speaks another language than the text, or there is no text. */
  bodyNote: string | undefined;
  readingList: ListToggle;
  facts: Fact[];
  missing: string | undefined;
  outline: CaseOutline | undefined;
  note: NoteOutline | undefined;
  contents: { label: string; address: string; level: number }[];
  /** Sanitised HTML. */
  body: string;
  files: ItemFiles;
  downloadTexts: Texts['material'];
  links: { label: string; address: string }[];
  references: { title: string; address: string; note: string }[];
  similar: SimilarSection | undefined;
  comparing: Texts['archive']['compare'];
  related: RelatedList[];
  /** Where the voivodeship lies; nothing for all of Poland or abroad. */
  map: RegionMap | undefined;
  mapLabel: string;
  cite: CiteBox;
  /** Said where one version is shown instead of the item. */
  version: { notice: string; label: string; address: string } | undefined;
  history: { label: string; address: string }[];
  dates: string;
}

/** A table of contents helps in a text that does not fit on three screens of a phone. */
const LONG = { headings: 4, words: 600 };

/** @param record of the same item */
export function itemPage(item: Item, record: LibraryRecord, similar: readonly Similar[], visit: Visit): ItemPage {
  const { texts, language, library } = visit;
  const { meta } = item;
  const shown = titleAndSummary(item, visit);
  const map = regionMapOf(visit, meta.regions);
  const kind = library.vocabularies.kinds.label(meta.kind, language);
  return {
    frame: frameOf(visit, {
      title: shown.title,
      description: shown.summary,
      ...itemHead(record, visit.services.site.url),
      breadcrumbs: [{ label: kind, address: `${addressOf('search', language)}?kind=${meta.kind}` }],
    }),
    texts: texts.item,
    places: texts.places,
    kind,
    title: setPolishType(shown.title),
    subtitle: shown.language === meta.lang ? meta.subtitle : undefined,
    titleLanguage: shown.language,
    summary: setPolishType(shown.summary),
    bodyLanguage: meta.lang,
    bodyNote: bodyNoteOf(meta, visit),
    readingList: listToggleOf(meta.id, visit),
    facts: itemFacts(meta, visit),
    missing: missingFacts(meta, texts),
    outline: meta.kind === 'case-study' ? caseOutline(meta, texts.item, language) : undefined,
    note: meta.kind === 'panel-note' ? noteOutline(meta, language) : undefined,
    contents: contentsOf(item),
    body: withCiteLinks(item, language, texts.places),
    files: itemFiles(item, visit),
    downloadTexts: texts.material,
    links: meta.links.map(({ url, label }) => ({ label, address: url })),
    references: meta.references.flatMap((id) => referenceOf(id, visit)),
    similar: similarSection(item, similar, visit),
    comparing: texts.archive.compare,
    related: relatedItems(item, new Set(similar.map((each) => each.item)), visit),
    map: map.tiles.some((tile) => tile.isCurrent) ? map : undefined,
    mapLabel: texts.item.map(meta.regions.map((code) => library.vocabularies.regions.label(code, language)).join(', ')),
    cite: citeBox(record, visit),
    version: undefined,
    history: [
      { label: texts.history.title, address: addressOf('changes', language, { id: meta.id }) },
      { label: texts.history.cite(meta.version), address: addressOf('version', language, { id: meta.id, number: String(meta.version) }) },
    ],
    dates: datesLine(meta, visit),
  };
}

function contentsOf({ body, words }: Item): ItemPage['contents'] {
  const headings = body.sections.filter((section) => section.title !== '' && section.level <= 3);
  if (headings.length < LONG.headings || words < LONG.words) return [];
  return headings.map(({ id, title, level }) => ({ label: title, address: `#${id}`, level }));
}

function referenceOf(id: string, { library, language }: Visit): ItemPage['references'] {
  const reference = library.reference(id);
  if (!reference) return [];
  return [{ title: reference.title, address: `${addressOf('references', language)}#${id}`, note: [reference.publisher, reference.year].filter(Boolean).join(', ') }];
}

function bodyNoteOf({ access, lang }: Item['meta'], { texts, language }: Visit): string | undefined {
  if (access === 'metadata-only') return texts.item.onlyDescribed;
  return lang === language ? undefined : texts.item.bodyIn(languageName(lang, language));
}

function languageName(code: string, language: 'pl' | 'en'): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
}
