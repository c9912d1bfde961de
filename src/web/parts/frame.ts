import type { Language } from '../../content/index.js';
import { addressOf, HAND_IN, OPEN_SEARCH, type PageName } from '../../shared/index.js';
import type { Texts } from '../texts/index.js';
import { handIn } from '../texts/pl/hand-in.js';
import type { Visit } from '../visit.js';
import { suggestSettingsOf } from './suggest-settings.js';

/** What surrounds every page. */
export interface Frame {
  language: Language;
  /** What the browser calls the page. */
  title: string;
  description: string;
  /** The one public address of this page; `undefined` for pages that are not to be kept by search engines. */
  canonical: string | undefined;
  alternates: { language: string; address: string }[];
  other: { language: Language; label: string; address: string };
  home: string;
  texts: Texts['frame'];
  navigation: FrameLink[];
  footer: FrameLink[];
  /** Where the reading list is; a script writes beside it how much this browser has kept. */
  readingList: FrameLink;
  /** What the script of cards says, as JSON. */
  readingListTexts: string;
  breadcrumbs: { label: string; address: string }[];
  /** Where the small search box of the header leads; pages with a box of their own have none. */
  searchBox: string | undefined;
  /** What the search boxes of the page need to offer suggestions, as JSON. */
  suggest: string;
  stylesheet: string;
  scripts: readonly string[];
  preload: readonly string[];
  /** Structured data, ready to stand in a script element. */
  jsonLd: string | undefined;
  /** Other forms of the page, and what programs read of it. */
  links: readonly HeadLink[];
  metas: readonly HeadMeta[];
}

/** A `link` element, such as to a feed of the page. */
export interface HeadLink {
  rel: string;
  address: string;
  type?: string | undefined;
  title?: string | undefined;
}

/** A `meta` element, such as `citation_title`. */
export interface HeadMeta {
  name: string;
  content: string;
}

interface FrameLink {
  label: string;
  address: string;
  current: boolean;
}

const NAVIGATION = ['search', 'topics', 'regions', 'editions', 'all'] as const;
const FOOTER = ['sectors', 'years', 'people', 'organisations', 'tables', 'references', 'data', 'vocabularies', 'api', 'about', 'accessibility'] as const;
const WITH_OWN_SEARCH: readonly (PageName | undefined)[] = ['home', 'search'];

export interface FrameWishes {
  title: string;
  description?: string;
  /** The canonical query string, with its `?`. */
  query?: string;
  breadcrumbs?: Frame['breadcrumbs'];
  jsonLd?: string;
  links?: readonly HeadLink[];
  metas?: readonly HeadMeta[];
}

export function frameOf(visit: Visit, wishes: FrameWishes): Frame {
  const { language, texts, page, assets } = visit;
  const addressIn = (wanted: Language) => (page ? addressOf(page, wanted, visit.parameters) + (wishes.query ?? '') : addressOf('home', wanted));
  const base = visit.services.site.url;
  const other = language === 'pl' ? 'en' : 'pl';
  const link = (name: (typeof NAVIGATION | typeof FOOTER)[number]): FrameLink => ({
    label: texts.frame.nav[name],
    address: addressOf(name, language),
    current: name === page,
  });
  return {
    language,
    title: page === 'home' ? wishes.title : `${wishes.title} – ${texts.frame.site}`,
    description: wishes.description ?? texts.frame.tagline,
    canonical: page ? base + addressIn(language) : undefined,
    alternates: page ? [...(['pl', 'en'] as const).map((each) => ({ language: each as string, address: base + addressIn(each) })), { language: 'x-default', address: base + addressIn('pl') }] : [],
    other: { language: other, label: texts.frame.otherLanguage, address: addressIn(other) },
    home: addressOf('home', language),
    texts: texts.frame,
    navigation: NAVIGATION.map(link),
    // The form is in Polish, and where it is switched off nothing leads to it.
    footer: [...FOOTER.map(link), ...(visit.services.handIn?.isOpen && language === 'pl' ? [{ label: handIn.footer, address: HAND_IN.openForm, current: false }] : [])],
    readingList: { label: texts.readingList.nav, address: addressOf('readingList', language), current: page === 'readingList' },
    readingListTexts: JSON.stringify({ add: texts.readingList.card.add, isIn: texts.readingList.card.isIn, added: texts.readingList.toggle.added, inList: texts.readingList.toggle.inList, full: texts.readingList.own.full }),
    breadcrumbs: wishes.breadcrumbs ?? [],
    searchBox: WITH_OWN_SEARCH.includes(page) ? undefined : addressOf('search', language),
    suggest: suggestSettingsOf(visit),
    stylesheet: assets.stylesheet,
    scripts: assets.scripts,
    preload: assets.preload,
    jsonLd: wishes.jsonLd,
    // Whole, for a view may ask for every part.
    links: [openSearch(visit), ...(wishes.links ?? [])].map(({ rel, address, type, title }) => ({ rel, address, type, title })),
    metas: wishes.metas ?? [],
  };
}

function openSearch({ language, texts }: Visit): HeadLink {
  return { rel: 'search', address: OPEN_SEARCH[language], type: 'application/opensearchdescription+xml', title: texts.frame.site };
}
