import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readLibrary } from '../../src/content/index.js';
import { problemLine, projectRoot, writeWhole } from '../../src/shared/index.js';
import { layOut } from './lay-out.js';
import { checkFit, makeDeck } from './make-deck.js';
import { readDecks } from './read-decks.js';
import { Typeface } from './typeface.js';

/**
 * Makes the presentations of the library's own editors: `npm run make-decks -- FOLDER`. Each deck of `scripts/decks/*.yaml` becomes
 * a PPTX, a tagged PDF and a JSON with what it is handed in with. Exit 1 when a deck has a problem; then nothing is written.
 */
const [folder, ...more] = process.argv.slice(2);
if (!folder || folder.startsWith('-') || more.length > 0) {
  console.error('Użycie: npm run make-decks -- FOLDER');
  process.exitCode = 2;
} else {
  await makeAll(folder);
}

async function makeAll(target: string): Promise<void> {
  const root = projectRoot();
  const library = await readLibrary({ content: join(root, 'content'), uploads: join(root, 'uploads') });
  const typeface = new Typeface();
  const { decks, problems } = await readDecks(join(root, 'scripts/decks'), library);
  const all = [...problems, ...decks.flatMap((deck) => checkFit(deck, layOut(deck, typeface)))];
  if (all.length > 0) {
    for (const problem of all) console.error(problemLine(problem));
    process.exitCode = 1;
    return;
  }
  await mkdir(target, { recursive: true });
  for (const deck of decks) {
    const { files, metadata } = await makeDeck(deck, typeface);
    const written = [...files, { name: `${deck.slug}.json`, bytes: Buffer.from(`${JSON.stringify(metadata, null, 2)}\n`) }];
    for (const { name, bytes } of written) await writeWhole(join(target, name), (path) => writeFile(path, bytes));
    console.log(`${deck.title}: ${written.map(({ name, bytes }) => `${name} (${Math.ceil(bytes.length / 1000)} kB)`).join(', ')}`);
  }
}
