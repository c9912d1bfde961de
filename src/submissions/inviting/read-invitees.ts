import type { Invitee } from './plan-invitations.js';

/** Names of columns, as people write them; the first row decides where what stands. */
const COLUMNS: Record<keyof Invitee, RegExp> = {
  name: /^(imie i nazwisko|imie, nazwisko|nazwisko i imie|osoba|prelegent(ka)?|prelegentka\/prelegent|name|speaker)$/u,
  email: /^(e-?mail|adres e-?mail|adres|mail|poczta)$/u,
  session: /^(sesja|kod sesji|tytul sesji|session|panel|wystapienie)$/u,
};

/**
 * People to invite from the cells of a table. A first row that names its columns is taken at its word; without one the
 * columns are name, e-mail, session. Empty rows are left out.
 */
export function readInvitees(table: readonly (readonly string[])[]): Invitee[] {
  const rows = table.filter((row) => row.some((cell) => cell.trim() !== ''));
  const places = placesOf(rows[0] ?? []);
  const cell = (row: readonly string[], field: keyof Invitee) => (row[places?.[field] ?? USUAL[field]] ?? '').trim();
  return (places ? rows.slice(1) : rows).map((row) => ({ name: cell(row, 'name'), email: cell(row, 'email'), session: cell(row, 'session') }));
}

const USUAL: Record<keyof Invitee, number> = { name: 0, email: 1, session: 2 };

function placesOf(row: readonly string[]): Record<keyof Invitee, number> | undefined {
  const names = row.map((cell) => cell.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').toLowerCase().trim());
  const place = (field: keyof Invitee) => names.findIndex((name) => COLUMNS[field].test(name));
  const places = { name: place('name'), email: place('email'), session: place('session') };
  const found = Object.values(places).filter((index) => index >= 0).length;
  // A column that is not there is read as empty.
  return found >= 2 ? { name: orNowhere(places.name), email: orNowhere(places.email), session: orNowhere(places.session) } : undefined;
}

function orNowhere(index: number): number {
  return index < 0 ? Number.MAX_SAFE_INTEGER : index;
}
