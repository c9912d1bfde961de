import { runExport } from '../export/run.js';
import { writeBag } from './write-bag.js';

/** The library, or a slice of it, as a folder for deposit in a repository (BagIt): `npm run export-data -- DIR`. */
const USAGE = 'Użycie: npm run export-data -- FOLDER [--edition 2024] [--topic klimat] [--region 02]   (folder, którego jeszcze nie ma)';

await runExport(USAGE, async (exporting) => {
  const { items, files, bytes, withheld } = await writeBag(exporting);
  return [
    `Paczka BagIt jest gotowa: ${exporting.target}${exporting.sliceText ? ` (${exporting.sliceText})` : ''}`,
    `Materiały: ${items}. Pliki paczki: ${files} (${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB).`,
    ...(withheld > 0 ? [`Pliki, których nie można oddać (brakuje ich albo mówią o kimś, kto wycofał zgodę): ${withheld}.`] : []),
    'Sprawdzi ją każdy program do BagIt albo, w folderze paczki: sha256sum -c manifest-sha256.txt',
  ].join('\n');
});
