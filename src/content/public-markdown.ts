import type { Item } from './item.js';
import { onlyRendered } from './markdown/only-rendered.js';
import { renderMarkdown } from './markdown/render-markdown.js';
import { cutFrontMatter } from './parse-front-matter.js';
import type { ContentText } from './read-content-text.js';
import type { FrontMatter } from './schema/front-matter-schema.js';
import { toMarkdown } from './write-item.js';

type ListedFile = FrontMatter['files'][number];
type Person = FrontMatter['creators'][number];

export interface PublicParts {
  /** The text of the file the item was read from (`readContentText`), if it is still there. */
  source: ContentText | undefined;
  /** What is given away of a file, or nothing. */
  fileOf: (file: ListedFile) => ListedFile | undefined;
  /** Whether the public knows an item; relations to others are left out. */
  isKnown: (id: string) => boolean;
}

/**
 * An item as a file that anybody may have: what its page shows and nothing else.
 * @param item as the public may see it (`Library.publicItem`)
 */
export function publicMarkdown(item: Item, parts: PublicParts): string {
  return toMarkdown({ ...publicMeta(item.meta, parts) }, bodyOf(item, parts.source));
}

/** Front matter without what is for editors: days of work, contact, and who is seen in a photograph. */
function publicMeta(meta: FrontMatter, { fileOf, isKnown }: PublicParts): object {
  const { submitted: _submitted, reviewBy: _reviewBy, ...dates } = meta.dates;
  const files = meta.files.flatMap((file) => fileOf(file) ?? []).map(({ people: _people, embargoUntil: _embargo, ...file }) => file);
  const isGiven = (path: string | undefined) => files.some((file) => file.path === path);
  const shared = {
    ...meta,
    dates,
    files: files.map(({ renditionOf, ...file }) => ({ ...file, ...(isGiven(renditionOf) ? { renditionOf } : {}) })),
    relations: meta.relations.filter(({ id }) => isKnown(id)),
    creators: meta.creators.map(withRole(meta)),
    contributors: meta.contributors.map(withRole(meta)),
  };
  if (meta.kind === 'case-study') return { ...shared, contact: undefined };
  if (meta.kind === 'panel-note') return { ...shared, speakers: meta.speakers.map(withRole(meta)), moderators: meta.moderators.map(withRole(meta)) };
  const deck = isGiven(meta.deck?.file) ? { ...meta.deck, rendition: isGiven(meta.deck?.rendition) ? meta.deck?.rendition : undefined } : undefined;
  return { ...shared, deck, speakers: meta.speakers.map(withRole(meta)) };
}

/** Where only roles are given, the role stands in the place of the name; as a role it is kept when the file is read again. */
function withRole({ attribution }: FrontMatter) {
  return (person: Person): Person => (attribution === 'role-only' ? { ...person, role: person.role ?? person.name } : person);
}

/**
 * The text as it was written, where the item shows the whole of it. Where it does not – names were taken out, only the description
 * is open, the file was changed since – what is shown, as plain text: names hidden across emphasis cannot be cut out of Markdown.
 */
function bodyOf(item: Item, source: ContentText | undefined): string {
  // What is shown less of has a digest that begins with the file's.
  if (!source || !item.digest.startsWith(source.digest)) return plainBody(item);
  const written = source.text.slice(cutFrontMatter(source.text)?.length ?? 0);
  const isWhole = item.digest === source.digest || (renderMarkdown(written).html === item.body.html && (item.hide?.(written) ?? written) === written);
  return isWhole ? onlyRendered(written) : plainBody(item);
}

function plainBody({ body, hide }: Item): string {
  const blocks = body.sections.map(({ title, text }) => [title && `## ${escapeMarkdown(title)}`, escapeMarkdown(text).replaceAll('\n', '\n\n')].filter(Boolean).join('\n\n'));
  const addresses = [...new Set(body.links.map(({ href }) => href))].filter((href) => /^https?:/u.test(href) && (hide?.(href) ?? href) === href);
  return [...blocks, addresses.map((href) => `- <${href}>`).join('\n')].filter(Boolean).join('\n\n');
}

/** So that no sign of a text becomes a mark (CommonMark, 2.4: any ASCII punctuation may be escaped). */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>~]/gu, '\\$&').replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/gmu, '$1\\$2');
}
