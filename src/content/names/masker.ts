import { createHash } from 'node:crypto';
import type { Edition, ReferenceDocument } from '../edition.js';
import type { Item } from '../item.js';
import type { RenderedBody } from '../markdown/render-markdown.js';
import { hideInAnchor, hideInHtml, hideInText, REMOVED } from './hide-names.js';
import { hideInValues, isOneOf, maskMeta, maskPeople, removedIn } from './mask-meta.js';
import type { Masks } from './masks.js';
import { NameFinder, type Lemmas } from './name-finder.js';

/** Takes people out of what the public may see, as the masks say. One for each reading of the library. */
export class Masker {
  readonly #finders = new Map<string, NameFinder>();

  constructor(
    private readonly masks: Masks,
    private readonly lemmas: Lemmas,
  ) {}

  /** The item as it may be shown. Its digest is another one when something was taken out, so that an index writes it anew. */
  item(item: Item): Item {
    const { id } = item.meta;
    const names = this.masks.named(id);
    const unseen = { shown: this.masks.shown(id), recorded: this.masks.recorded(id) };
    const seen = withoutFilesOf(item, unseen);
    // The text of its files stands elsewhere: nobody knows here whether a name is in it.
    const isTouched = names.length > 0 && (seen.meta.files.length > 0 || isNamedIn(item, names, this.#finder(names)));
    if (seen === item && !isTouched) return item;
    const digest = `${item.digest}-${createHash('sha256').update(JSON.stringify([isTouched && names, unseen])).digest('hex').slice(0, 16)}`;
    return isTouched ? this.#withoutNames(seen, names, digest) : variantOf(seen, { digest });
  }

  /** Programmes without people who are to be named nowhere. */
  edition(edition: Edition): Edition {
    const names = this.masks.named();
    if (names.length === 0) return edition;
    const finder = this.#finder(names);
    const sessions = edition.sessions.map((session) => ({ ...session, people: maskPeople(session.people, (name) => isOneOf(name, names, finder)) }));
    const { en, ...rest } = { ...edition, sessions, en: { name: edition.name.en, summary: edition.summary.en } };
    const hidden = hideInValues(rest, finder, REMOVED.pl);
    const english = hideInValues(en, finder, REMOVED.en);
    return { ...hidden, name: { ...hidden.name, en: english.name }, summary: { ...hidden.summary, en: english.summary } };
  }

  reference(reference: ReferenceDocument): ReferenceDocument {
    const names = this.masks.named();
    return names.length === 0 ? reference : hideInValues(reference, this.#finder(names), REMOVED.pl);
  }

  /** A text that belongs to an item but stands outside it. */
  text(text: string, item: string): string {
    return hideInText(text, this.#finder(this.masks.named(item)));
  }

  #withoutNames(item: Item, names: readonly string[], digest: string): Item {
    const finder = this.#finder(names);
    const removed = removedIn(item.meta.lang);
    let body: RenderedBody | undefined;
    const bodyOf = () => (body ??= maskBody(item.body, finder, removed));
    return variantOf(item, { meta: maskMeta(item.meta, names, finder), digest, hide: (text: string) => hideInText(text, finder, removed) }, bodyOf);
  }

  #finder(names: readonly string[]): NameFinder {
    const key = JSON.stringify(names);
    const known = this.#finders.get(key) ?? new NameFinder(names, this.lemmas);
    this.#finders.set(key, known);
    return known;
  }
}

/** Photographs leave with a person who must not be shown, recordings with one who must not be heard. */
function withoutFilesOf(item: Item, { shown, recorded }: { shown: readonly string[]; recorded: readonly string[] }): Item {
  if (shown.length + recorded.length === 0) return item;
  const has = (names: readonly string[], people: readonly string[] | undefined) => people !== undefined && names.some((name) => people.some((one) => isOneOf(one, [name], new NameFinder([name], () => []))));
  const files = item.meta.files.filter(({ role, people }) => !has(role === 'recording' ? recorded : shown, people));
  return files.length === item.meta.files.length ? item : variantOf(item, { meta: { ...item.meta, files } });
}

/** The names an item was found to hold, by the reading of its file: bodies are not looked through at every round. */
const searched = new WeakMap<Item, { names: readonly string[]; isNamed: boolean }>();

function isNamedIn(item: Item, names: readonly string[], finder: NameFinder): boolean {
  const known = searched.get(item);
  if (known && known.names === names) return known.isNamed;
  const mayBeInMeta = () => names.some((name) => !/\s/u.test(name.trim())) || finder.mayStandIn(JSON.stringify(item.meta));
  const isInMeta = () => mayBeInMeta() && JSON.stringify(maskMeta(item.meta, names, finder)) !== JSON.stringify(item.meta);
  const inBody = () => finder.mayStandIn(item.body.html) && maskBody(item.body, finder, '').html !== item.body.html;
  const isNamed = isInMeta() || inBody();
  searched.set(item, { names, isNamed });
  return isNamed;
}

function maskBody(body: RenderedBody, finder: NameFinder, removed: string): RenderedBody {
  return {
    html: hideInHtml(body.html, finder, removed),
    sections: body.sections.map((section) => ({ ...section, id: hideInAnchor(section.id, finder), title: hideInText(section.title, finder, removed), text: hideInText(section.text, finder, removed) })),
    links: body.links,
    anchors: body.anchors.map((anchor) => hideInAnchor(anchor, finder)),
  };
}

/** Not a copy: the body stays where it is until somebody asks for it. */
function variantOf(item: Item, changed: Partial<Item>, body?: () => RenderedBody): Item {
  const values = Object.fromEntries(Object.entries(changed).map(([name, value]) => [name, { value, enumerable: true }]));
  return Object.create(item, { ...values, ...(body ? { body: { get: body, enumerable: true } } : {}) }) as Item;
}
