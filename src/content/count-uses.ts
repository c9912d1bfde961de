import type { Edition } from './edition.js';
import type { Item } from './item.js';
import { SCHEMES, type Scheme } from './vocabulary.js';

/** By scheme and code: how many items, or sessions, say this very code; wider concepts do not count what narrower ones have. */
export type Uses = Readonly<Record<Scheme, ReadonlyMap<string, number>>>;

export function countUses(items: readonly Item[], editions: readonly Edition[]): Uses {
  const uses = Object.fromEntries(SCHEMES.map((scheme) => [scheme, new Map<string, number>()])) as Record<Scheme, Map<string, number>>;
  const count = (scheme: Scheme, codes: readonly (string | undefined)[]) => {
    for (const code of new Set(codes)) if (code) uses[scheme].set(code, (uses[scheme].get(code) ?? 0) + 1);
  };
  for (const { meta } of items) {
    count('topics', meta.topics);
    count('methods', meta.methods);
    count('regions', meta.regions);
    count('kinds', [meta.kind]);
    count('size-bands', meta.places.map(({ sizeBand }) => sizeBand));
    count('sectors', [...meta.sectors, ...(meta.kind === 'case-study' ? [meta.initiator.sector] : [])]);
    count('licences', [meta.licence, ...(meta.kind === 'presentation' ? meta.thirdPartyMaterial.map(({ licence }) => licence) : [])]);
    if (meta.kind !== 'case-study') continue;
    count('cost-bands', [meta.costBand]);
    count('time-bands', [meta.staffTime, meta.leadTime]);
    count('evidence-grades', [meta.evidenceGrade]);
  }
  for (const { sessions } of editions) for (const { type } of sessions) count('session-types', [type]);
  return uses;
}
