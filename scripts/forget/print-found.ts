import type { Found, Person } from '../../src/submissions/index.js';

const FATES: Record<Found['fate'], string> = { removed: 'zostanie usunięte', emptied: 'dane osoby zostaną usunięte', hidden: 'zostanie ukryte', stays: 'ZOSTANIE, wymaga człowieka' };

/** What an operator reads before saying yes. */
export function printFound(person: Person, all: readonly { place: string; found: readonly Found[] }[], isMeantSo: boolean): string {
  const lines = [`Osoba: ${[person.name, ...person.emails].filter(Boolean).join(', ')}`, ''];
  for (const { place, found } of all) {
    lines.push(`${place}: ${found.length === 0 ? 'nic' : ''}`.trimEnd());
    for (const { what, fate } of found) lines.push(`  - ${what} → ${FATES[fate]}`);
  }
  lines.push('', 'Nie sprawdzono: kopii zapasowych, dziennika serwera i poczty; samego nazwiska bez imienia; obrazów.');
  if (!isMeantSo) lines.push('Niczego nie zmieniono. Żeby to wykonać, dodaj --yes.');
  return lines.join('\n');
}
