import { createHash } from 'node:crypto';
import type { Problem } from '../shared/index.js';
import type { Edition, ReferenceDocument, Session } from './edition.js';
import type { Item } from './item.js';
import { Masker } from './names/masker.js';
import { NO_MASKS, type Masks } from './names/masks.js';
import type { Lemmas } from './names/name-finder.js';
import { peopleOf } from './names/people-of.js';
import { onlyDescribed } from './only-described.js';
import { withoutEmbargoedFiles } from './without-embargoed-files.js';
import type { Vocabularies } from './vocabulary.js';

/** Why an address of the library answers without an item. */
export interface Tombstone {
  id: string;
  title: string;
  date: string;
  reason: string;
}

/**
 * One reading of `content/`: immutable, complete, checked. After a change of the files a new one takes its place.
 * What the public may see leaves it through `publicItems` and `publicItem` only.
 */
export class Library {
  readonly #items: Map<string, Item>;
  readonly #sessions: Map<string, Session>;
  readonly #masker: Masker;
  #shown: { editions: readonly Edition[]; references: readonly ReferenceDocument[] } | undefined;
  #digest: string | undefined;
  #public: { day: string; items: readonly Item[]; byId: ReadonlyMap<string, Item> } | undefined;

  constructor(
    readonly parts: {
      vocabularies: Vocabularies;
      editions: readonly Edition[];
      references: readonly ReferenceDocument[];
      /** Groups of words and phrases readers use for one another. */
      synonyms: readonly (readonly string[])[];
      items: readonly Item[];
      /** Everything that is wrong, errors first. */
      problems: readonly Problem[];
      /** Ids whose file could not be read, with the version still shown, if there is one. */
      faulty: ReadonlySet<string>;
      /** People who must not be named or shown, and the dictionary that knows the forms of their names. */
      masks?: Masks | undefined;
      lemmas?: Lemmas | undefined;
    },
  ) {
    this.#masker = new Masker(this.masks, parts.lemmas ?? ((word) => [word]));
    this.#items = new Map(parts.items.map((item) => [item.meta.id, item]));
    this.#sessions = new Map(this.editions.flatMap((edition) => edition.sessions.map((session) => [session.code, session])));
  }

  get vocabularies(): Vocabularies {
    return this.parts.vocabularies;
  }

  get masks(): Masks {
    return this.parts.masks ?? NO_MASKS;
  }

  /** The same reading with other masks: what is asked of it from now on hides other people. */
  withMasks(masks: Masks): Library {
    return new Library({ ...this.parts, masks });
  }

  get editions(): readonly Edition[] {
    return this.#outsideItems().editions;
  }

  get references(): readonly ReferenceDocument[] {
    return this.#outsideItems().references;
  }

  get synonyms(): readonly (readonly string[])[] {
    return this.parts.synonyms;
  }

  get problems(): readonly Problem[] {
    return this.parts.problems;
  }

  /** Changes when anything that was read changes, so that two readings of the same files can be told to be the same. */
  get digest(): string {
    const { vocabularies, editions, references, synonyms, items, faulty } = this.parts;
    this.#digest ??= createHash('sha256').update(JSON.stringify([vocabularies, editions, references, synonyms, items.map(({ file, digest }) => [file, digest]), [...faulty], this.masks.version])).digest('hex');
    return this.#digest;
  }

  /** All items read, drafts included: for keeping and checking, never for output. */
  get allItems(): readonly Item[] {
    return this.parts.items;
  }

  /** What the public may see on a day (`2026-11-23`): the one door for pages, indexes, feeds and exports. */
  publicItems(today: string): readonly Item[] {
    return this.#publicOn(today).items;
  }

  publicItem(id: string, today: string): Item | undefined {
    return this.#publicOn(today).byId.get(id);
  }

  /**
   * An earlier state of an item that is public, as it may be shown today: without whom the masks hide. `undefined` for one that was
   * not public while it stood, and for one from before names or the text were held back: what rules it had does not hold any more.
   * @param until the last day on which the state stood
   */
  earlierState(state: Item, until: string, today: string): Item | undefined {
    const now = this.#items.get(state.meta.id);
    if (!now || !isPublic(now, today) || !isPublic(state, until) || isLooser(state, now)) return undefined;
    return this.#asShown(state, today);
  }

  /** Whether what stands in the place of a name in a public item is one: where a name must not be given, the role stands there. */
  isName(text: string, id: string): boolean {
    const meta = this.#items.get(id)?.meta;
    if (meta?.attribution !== 'named') return false;
    return peopleOf(meta).some(({ name }) => name === text);
  }

  /** The same, of the people of a session. */
  isNameInSession(text: string, code: string): boolean {
    return this.parts.editions.some(({ sessions }) => sessions.some((session) => session.code === code && session.people.some(({ name }) => name === text)));
  }

  tombstone(id: string): Tombstone | undefined {
    const item = this.#items.get(id);
    if (item?.meta.workflow !== 'withdrawn' || !item.meta.withdrawn) return undefined;
    const { date, reason } = item.meta.withdrawn;
    return { id, title: this.#masker.text(item.meta.title, id), date, reason: this.#masker.text(reason, id) };
  }

  /** True when a file claims this id but cannot be read; its page says so instead of vanishing. */
  isFaulty(id: string): boolean {
    return this.parts.faulty.has(id);
  }

  session(code: string): Session | undefined {
    return this.#sessions.get(code);
  }

  edition(code: string): Edition | undefined {
    return this.editions.find((edition) => edition.code === code);
  }

  reference(id: string): ReferenceDocument | undefined {
    return this.references.find((reference) => reference.id === id);
  }

  #publicOn(day: string) {
    if (this.#public?.day !== day) {
      const items = this.parts.items.filter((item) => isPublic(item, day)).map((item) => this.#asShown(item, day));
      this.#public = { day, items, byId: new Map(items.map((item) => [item.meta.id, item])) };
    }
    return this.#public;
  }

  #asShown(item: Item, day: string): Item {
    return this.#masker.item(withoutHiddenNames(withoutEmbargoedFiles(onlyDescribed(item), day)));
  }

  #outsideItems() {
    const { editions, references } = this.parts;
    this.#shown ??= { editions: editions.map((edition) => this.#masker.edition(edition)), references: references.map((reference) => this.#masker.reference(reference)) };
    return this.#shown;
  }
}

function isPublic({ meta }: Item, today: string): boolean {
  if (meta.workflow !== 'published' || meta.access === 'restricted') return false;
  if (meta.dates.published > today) return false;
  // An embargo without an end has not ended: a forgotten date must not publish anything.
  if (meta.dates.embargoUntil === undefined) return meta.access !== 'embargoed';
  return meta.dates.embargoUntil <= today;
}

const ATTRIBUTION = ['named', 'role-only', 'none'] as const;

/** Whether a state gave more away than its item does today: names may stand in its text as well. */
function isLooser(state: Item, now: Item): boolean {
  const isFuller = now.meta.access === 'metadata-only' && state.meta.access !== 'metadata-only';
  return isFuller || ATTRIBUTION.indexOf(state.meta.attribution) < ATTRIBUTION.indexOf(now.meta.attribution);
}

/** `attribution` decides how people are shown: by name, by role only (Chatham House rule), or not at all. */
function withoutHiddenNames(item: Item): Item {
  const { attribution } = item.meta;
  if (attribution === 'named') return item;
  const mask = <Person extends { name: string; role?: string | undefined }>(people: Person[]): Person[] =>
    attribution === 'none'
      ? []
      : people.flatMap((person) => (person.role ? [{ name: person.role } as Person] : []));
  const meta = { ...item.meta, creators: mask(item.meta.creators), contributors: mask(item.meta.contributors) };
  if ('speakers' in meta) meta.speakers = mask(meta.speakers);
  if ('moderators' in meta) meta.moderators = mask(meta.moderators);
  if ('rapporteur' in meta) delete meta.rapporteur;
  if ('claims' in meta) meta.claims = meta.claims.map(({ speaker: _speaker, ...claim }) => claim);
  // An opinion without its author's name is still an opinion; a role is not kept for it.
  if ('expertOpinion' in meta && meta.expertOpinion) meta.expertOpinion = { ...meta.expertOpinion, author: '' };
  // Not a copy: the body stays where it is until somebody asks for it.
  return Object.create(item, { meta: { value: meta, enumerable: true } }) as Item;
}
