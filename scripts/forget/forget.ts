import { parseArgs } from 'node:util';
import { createAnalyser, readDictionary } from '../../src/language/index.js';
import { readSettings, SettingsError } from '../../src/settings.js';
import { findPerson, forgetPerson, toPerson } from '../../src/submissions/index.js';
import { openPlaces } from './open-places.js';
import { printFound } from './print-found.js';

// `npm run forget -- "IMIĘ NAZWISKO" [--email ADRES]… [--yes]`: everything known about a person; with --yes it is removed or hidden.
// May run beside the server, which hides the name within a minute.
try {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { email: { type: 'string', multiple: true, default: [] }, yes: { type: 'boolean', default: false } } });
  const emails = [...values.email, ...positionals.filter((word) => word.includes('@'))];
  const name = positionals.filter((word) => !word.includes('@')).join(' ').trim();
  if (name === '' && emails.length === 0) throw new SettingsError('Użycie: npm run forget -- "IMIĘ NAZWISKO" [--email ADRES] [--yes]');
  if (name !== '' && !/\S\s+\S/u.test(name)) throw new SettingsError(`„${name}” to jedno słowo: podaj imię i nazwisko, żeby nie usunąć danych kogoś innego.`);
  await run(name, emails, values.yes);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

async function run(name: string, emails: string[], isMeantSo: boolean): Promise<void> {
  const analyser = createAnalyser(readDictionary());
  const lemmas = (word: string) => analyser.lemmas(word);
  const { places, state, close } = await openPlaces(readSettings(process.env), lemmas);
  try {
    const person = toPerson(name, emails, lemmas);
    const found = await findPerson(person, places);
    console.log(printFound(person, found, isMeantSo));
    if (!isMeantSo) return;
    const { isVacuumed } = await forgetPerson(person, places, state);
    console.log(isVacuumed ? 'Gotowe: baza zapisana na nowo, w pliku nie zostały usunięte dane.' : 'Usunięto. Pliku bazy nie dało się teraz zapisać na nowo, bo ktoś z niego czyta: uruchom to polecenie jeszcze raz, najlepiej przy zatrzymanym serwerze.');
    if (!isVacuumed) process.exitCode = 1;
  } finally {
    await close();
  }
}

function explain(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  if (String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')) return 'Nieznana opcja. Użycie: npm run forget -- "IMIĘ NAZWISKO" [--email ADRES] [--yes]';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
