import { readdir } from 'node:fs/promises';
import { type Library, readYamlFile } from '../../src/content/index.js';
import type { Problem } from '../../src/shared/index.js';
import { type Deck, deckSchema } from './deck.js';
import { setDeck } from './set-deck.js';

/** Reads every deck of a folder in the order of their names, with everything that is wrong with them. */
export async function readDecks(folder: string, library: Library): Promise<{ decks: Deck[]; problems: Problem[] }> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort();
  const readings = await Promise.all(files.map((file) => readDeck(folder, file, library)));
  return { decks: readings.flatMap(({ deck }) => deck ?? []), problems: readings.flatMap(({ problems }) => problems) };
}

async function readDeck(folder: string, file: string, library: Library): Promise<{ deck?: Deck; problems: readonly Problem[] }> {
  const reading = await readYamlFile(folder, file, deckSchema(library.vocabularies), library.vocabularies);
  if ('problems' in reading) return { problems: reading.problems };
  const set = setDeck(file.replace(/\.yaml$/u, ''), reading.data, library);
  const problems = set.unknown.map((name): Problem => ({
    file,
    severity: 'error',
    message: `nie ma w bibliotece: ${name}`,
    advice: 'Wpisz identyfikator opublikowanego materiału albo dokumentu z content/references.yaml.',
  }));
  return problems.length > 0 ? { problems } : { deck: set.deck, problems };
}
