import { parseArgs } from 'node:util';
import { openLibraryState } from './open-editorial.js';
import { LINK_MS, openPeople, readEmail, readName, type Account, type People, type Who } from './people/index.js';
import { readSettings, SettingsError } from './settings.js';
import { deskAddress } from './shared/index.js';

/**
 * The first admin, and the way back in when nobody can sign in: `npm run add-editor -- EMAIL "NAME" [--admin]`.
 * Stands here and not with the scripts, so that it is compiled and can be run in a container. May run beside the server.
 */
const USAGE = 'Użycie: npm run add-editor -- ADRES@E-MAIL "Imię i nazwisko" [--admin]';
const COMMAND: Who = { id: 'command-line', name: 'wiersz poleceń' };

try {
  const person = readPerson(process.argv.slice(2));
  const settings = readSettings(process.env);
  const state = openLibraryState(settings);
  try {
    const people = openPeople(state);
    const account = letIn(person, people);
    const address = settings.siteUrl + deskAddress('setPassword', { token: people.links.make(account, COMMAND) });
    process.stdout.write(`Konto: ${account.name}, ${account.email}, rola: ${account.role === 'admin' ? 'administracja' : 'redakcja'}.\nOdnośnik do ustawienia hasła, jednorazowy, ważny ${LINK_MS / 3_600_000} godziny:\n${address}\n`);
  } finally {
    state.close();
  }
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}

interface Person {
  email: string;
  name: string;
  isAdmin: boolean;
}

function readPerson(args: string[]): Person {
  const { values, positionals } = parseArgs({ args, options: { admin: { type: 'boolean', default: false } }, allowPositionals: true });
  const [email, name] = [readEmail(positionals[0] ?? ''), readName(positionals[1] ?? '')];
  if (typeof email === 'string') throw new SettingsError(`Podaj pełny adres e-mail.\n${USAGE}`);
  if (typeof name === 'string' || positionals.length > 2) throw new SettingsError(`Podaj imię i nazwisko w cudzysłowie.\n${USAGE}`);
  return { ...email, ...name, isAdmin: values.admin };
}

/** A new account, or the one that is there: let in again, and made admin when that is wanted. Its name stays. */
function letIn({ email, name, isAdmin }: Person, { accounts }: People): Account {
  const added = accounts.add({ email, name, role: isAdmin ? 'admin' : 'editor' }, COMMAND);
  if (typeof added === 'object') return added;
  const { id } = accounts.byEmail(email)!;
  accounts.enable(id, COMMAND);
  if (isAdmin) accounts.changeRole(id, 'admin', COMMAND);
  return accounts.byId(id)!;
}

function explain(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  if (String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')) return `Nieznana opcja. ${USAGE}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
