import type { Edition, Item, Kind } from '../../../content/index.js';
import type { Catalogue } from '../../catalogue.js';

/** What a session can leave in the library. Case studies tell of initiatives, not of sessions. */
const OF_SESSIONS = ['panel-note', 'presentation'] as const satisfies readonly Kind[];

/** Kinds of material none of these items is. */
export function lackingKinds(items: readonly Item[]): Kind[] {
  return OF_SESSIONS.filter((kind) => !items.some(({ meta }) => meta.kind === kind));
}

/** How many sessions of a programme left something, at all and of each kind. */
export function coverageOf({ sessions }: Edition, { bySession }: Catalogue): { sessions: number; covered: number; byKind: { kind: Kind; covered: number }[] } {
  const items = sessions.map(({ code }) => bySession.get(code) ?? []);
  return {
    sessions: sessions.length,
    covered: items.filter((own) => own.length > 0).length,
    byKind: OF_SESSIONS.map((kind) => ({ kind, covered: items.filter((own) => own.some(({ meta }) => meta.kind === kind)).length })),
  };
}
