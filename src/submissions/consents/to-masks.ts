import { createHash } from 'node:crypto';
import type { Masks } from '../../content/index.js';
import { holds, personKey, type Consent, type Scope } from './consent.js';

/** What pages must hide. A withdrawal about one item holds there, one about everything holds everywhere, until it is given again the same way. */
export function toMasks(consents: readonly Consent[]): Masks {
  const named = byItem(consents, 'named');
  const [shown, recorded] = [byItem(consents, 'shown'), byItem(consents, 'recorded')];
  const version = createHash('sha256').update(JSON.stringify([named, shown, recorded].map((lists) => [...lists]))).digest('hex');
  const of = (lists: ReadonlyMap<string, readonly string[]>) => (item?: string) => lists.get(item ?? EVERYWHERE) ?? lists.get(EVERYWHERE) ?? NOBODY;
  return { version, named: of(named), shown: of(shown), recorded: of(recorded) };
}

const EVERYWHERE = '';
const NOBODY: readonly string[] = [];

/** For each item somebody said something about, the names to be hidden there, those to be hidden everywhere included. */
function byItem(consents: readonly Consent[], scope: Scope): Map<string, readonly string[]> {
  const about = new Map<string, Consent[]>();
  for (const consent of consents.filter((one) => one.scope === scope)) {
    // A submission that became nothing hides nothing.
    const item = consent.item ?? (consent.submission === undefined ? EVERYWHERE : undefined);
    if (item !== undefined) about.set(item, [...(about.get(item) ?? []), consent]);
  }
  const everywhere = hiddenIn(about.get(EVERYWHERE) ?? []);
  const only = [...about].flatMap(([item, list]): [string, readonly string[]][] => {
    const hidden = item === EVERYWHERE ? [] : hiddenIn(list);
    return hidden.length === 0 ? [] : [[item, [...new Set([...everywhere, ...hidden])]]];
  });
  return new Map([[EVERYWHERE, everywhere], ...only]);
}

/** Whoever took it back and has not given it again since. */
function hiddenIn(consents: readonly Consent[]): string[] {
  const byPerson = new Map<string, Consent[]>();
  for (const consent of consents) byPerson.set(personKey(consent.person), [...(byPerson.get(personKey(consent.person)) ?? []), consent]);
  return [...byPerson.values()].filter((list) => list.some(({ withdrawnAt }) => withdrawnAt !== undefined) && !holds(list)).map((list) => list.at(-1)!.person).sort();
}
