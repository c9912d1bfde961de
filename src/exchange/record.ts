import type { FrontMatter, Item, Label, Library, Scheme } from '../content/index.js';
import { addressOf } from '../shared/index.js';
import { changedOn } from './changed-on.js';

/** A code of a vocabulary with its words. */
export interface Term {
  code: string;
  label: Label;
  /** Where the concept is described: its own address, or what its vocabulary gives. */
  url: string | undefined;
  /** Where our own vocabulary describes it; always there. */
  concept: string;
}

/** A file that may be taken away. */
export interface RecordFile {
  label: string;
  url: string;
  mime: string;
  /** Absent where what is given is not the upload, such as a photograph drawn anew. */
  bytes: number | undefined;
  sha256: string | undefined;
  role: FrontMatter['files'][number]['role'];
}

/**
 * An item as it leaves the library, whatever the form: citations, tables, feeds, OAI-PMH and JSON all say what stands here,
 * so that they agree. Names that must not be given are not in it, for it is made of what the public may see.
 */
export interface LibraryRecord {
  id: string;
  /** The address that stays, `https://…/m/<id>`. */
  url: string;
  kind: FrontMatter['kind'];
  kindLabel: Label;
  title: string;
  subtitle: string | undefined;
  /** BCP 47, of the text. */
  language: string;
  summary: string;
  translations: FrontMatter['translations'];
  creators: FrontMatter['creators'];
  contributors: FrontMatter['contributors'];
  organisations: FrontMatter['organisations'];
  publisher: string;
  edition: { code: string; name: Label; city: string; start: string; end: string } | undefined;
  session: { code: string; title: string; day: string | undefined } | undefined;
  topics: Term[];
  methods: Term[];
  sectors: Term[];
  regions: Term[];
  places: FrontMatter['places'];
  /** ISO 8601 interval or year of what is described. */
  period: string | undefined;
  /** Days as `2026-11-23`. */
  published: string;
  modified: string;
  /** The later of both, or the day an embargo ended: what followers are told. */
  changed: string;
  created: string | undefined;
  version: number;
  licence: Term;
  access: FrontMatter['access'];
  doi: string | undefined;
  files: RecordFile[];
  links: { url: string; label: string }[];
  relations: { type: FrontMatter['relations'][number]['type']; id: string; url: string }[];
  references: { title: string; url: string }[];
  words: number;
}

export interface RecordParts {
  library: Library;
  /** Public base address without a trailing slash. */
  siteUrl: string;
  /** Whether the public may know of an item: a relation to another one is not told. */
  isPublic: (id: string) => boolean;
  /** Files of an item that may be given away, with whole addresses. */
  filesOf: (item: Item) => RecordFile[];
}

/** @param item as the public may see it (`Library.publicItem`) */
export function recordOf(item: Item, { library, siteUrl, isPublic, filesOf }: RecordParts): LibraryRecord {
  const { meta } = item;
  const term = (scheme: Scheme, code: string): Term => {
    const concept = library.vocabularies[scheme].get(code);
    return { code, label: concept?.label ?? { pl: code, en: code }, url: concept?.url, concept: conceptUrl(scheme, code, siteUrl) };
  };
  const edition = meta.edition === undefined ? undefined : library.edition(meta.edition);
  // Slides may name their session where they say when they were shown.
  const shownAt = (meta.kind === 'presentation' ? meta.presentedAt?.session : undefined) ?? meta.session;
  const session = shownAt === undefined ? undefined : library.session(shownAt);
  return {
    id: meta.id,
    url: itemUrl(meta.id, siteUrl),
    kind: meta.kind,
    kindLabel: term('kinds', meta.kind).label,
    title: meta.title,
    subtitle: meta.subtitle,
    language: meta.lang,
    summary: meta.summary,
    translations: meta.translations,
    creators: meta.creators,
    contributors: meta.contributors,
    organisations: meta.organisations,
    publisher: meta.publisher,
    edition: edition && { code: edition.code, name: edition.name, city: edition.city, start: edition.start, end: edition.end },
    session: session && { code: session.code, title: session.title, day: session.day },
    topics: meta.topics.map((code) => term('topics', code)),
    methods: meta.methods.map((code) => term('methods', code)),
    sectors: meta.sectors.map((code) => term('sectors', code)),
    regions: meta.regions.map((code) => term('regions', code)),
    places: meta.places,
    period: meta.period,
    published: meta.dates.published,
    modified: meta.dates.modified,
    changed: changedOn(meta.dates),
    created: meta.dates.created,
    version: meta.version,
    licence: term('licences', meta.licence),
    access: meta.access,
    doi: meta.doi,
    files: filesOf(item),
    links: meta.links.map(({ url, label }) => ({ url, label })),
    relations: meta.relations.filter(({ id }) => isPublic(id)).map(({ type, id }) => ({ type, id, url: itemUrl(id, siteUrl) })),
    references: meta.references.flatMap((id) => library.reference(id) ?? []).map(({ title, url }) => ({ title, url })),
    words: item.words,
  };
}

/** The address of an item that stays for ever: in Polish, by its id alone. */
export function itemUrl(id: string, siteUrl: string): string {
  return siteUrl + addressOf('item', 'pl', { id });
}

/** The address of a concept: a place on the page of its vocabulary. */
export function conceptUrl(scheme: Scheme, code: string, siteUrl: string): string {
  return `${siteUrl}${addressOf('vocabulary', 'pl', { scheme })}#${encodeURIComponent(code)}`;
}
