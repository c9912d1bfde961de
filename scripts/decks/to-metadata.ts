import { createHash } from 'node:crypto';
import type { Deck } from './deck.js';
import { WORDS } from './design.js';
import type { Page } from './lay-out.js';

export interface MadeFile {
  name: string;
  mime: string;
  label: string;
  bytes: Buffer;
}

/** What a deck is handed in with, under the names of front matter; identifier, dates and state are given by the library. */
export function toMetadata({ title, summary, translations, topics, methods, sectors, regions, places, licence, references, related }: Deck, pages: readonly Page[], files: readonly MadeFile[]): object {
  return {
    kind: 'presentation',
    title,
    subtitle: WORDS.mark,
    lang: 'pl',
    summary,
    translations,
    topics,
    methods,
    sectors,
    regions,
    places,
    licence,
    creators: [],
    references,
    relations: related.map((id) => ({ type: 'related', id })),
    slideCount: pages.length,
    files: files.map(({ name, mime, label, bytes }) => ({ name, mime, label, role: 'slides', bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })),
  };
}
