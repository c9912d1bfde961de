import { join, resolve } from 'node:path';
import { runExport } from '../export/run.js';
import { writeSite } from './write-site.js';

/** The library, or a slice of it, as a site that needs no server: `npm run export-site -- DIR`. */
const USAGE = 'Użycie: npm run export-site -- FOLDER [--edition 2024] [--topic klimat] [--region 02]   (folder, którego jeszcze nie ma)';

await runExport(USAGE, async (exporting) => {
  const { items, pages, files, blurred } = await writeSite(exporting);
  return [
    `Kopia biblioteki jest gotowa: ${exporting.target}${exporting.sliceText ? ` (${exporting.sliceText})` : ''}`,
    `Materiały: ${items}. Strony: ${pages}. Inne pliki: ${files}.`,
    ...(blurred > 0 ? [`Strony plików, których dużego obrazu nie udało się narysować (są małe): ${blurred}. Gdy komputer będzie mniej zajęty, zrób kopię jeszcze raz.`] : []),
    `Otwórz w przeglądarce: ${join(resolve(exporting.target), 'index.html')} (cały folder można skopiować na pendrive).`,
  ].join('\n');
});
