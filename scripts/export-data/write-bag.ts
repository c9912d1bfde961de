import { toCsl, csv, datasetLd, isInSlice, itemTable } from '../../src/exchange/index.js';
import { recordFor } from '../../src/web/index.js';
import type { Exporting } from '../export/run.js';
import { BagWriter } from './bag-writer.js';
import { editionYaml, referencesYaml, synonymsYaml, vocabularyYaml } from './content-yaml.js';
import { readMe } from './read-me.js';
import { writeItems } from './write-items.js';

export interface BagReport {
  items: number;
  files: number;
  bytes: number;
  /** Files that items list and nobody may have, or that are gone. */
  withheld: number;
}

/** A bag of what the public may see: items, their files, tables, structured data, vocabularies, programmes, what was withdrawn. */
export async function writeBag(exporting: Exporting): Promise<BagReport> {
  const { services, slice, sliceText, items, folder, signal } = exporting;
  const library = services.library();
  const bag = new BagWriter(folder, signal);
  const { withheld } = await writeItems(bag, exporting);

  for (const vocabulary of Object.values(library.vocabularies)) await bag.write(`content/vocabularies/${vocabulary.scheme}.yaml`, vocabularyYaml(vocabulary));
  for (const edition of library.editions) await bag.write(`content/editions/${edition.code}.yaml`, editionYaml(edition));
  await bag.write('content/references.yaml', referencesYaml(library.references));
  await bag.write('content/synonyms.yaml', synonymsYaml(library.synonyms));

  const records = items.map((item) => recordFor(item, services));
  const title = sliceText ? `Kongresoteka: ${sliceText}` : 'Kongresoteka: cała biblioteka';
  const facts = {
    title,
    description: `Materiały biblioteki Krajowego Kongresu Współpracy Lokalnej (${sliceText || 'całość'}), stan na ${services.today()}. Liczba materiałów: ${items.length}.`,
    address: services.site.url,
    day: services.today(),
    publisher: mostOften(records.map(({ publisher }) => publisher)),
  };
  await bag.write('items.csv', itemTable(records));
  await bag.writeJson('items.jsonld', datasetLd(records, facts));
  await bag.writeJson('items.csl.json', records.map((record) => toCsl(record)));
  const withdrawn = library.allItems.filter((item) => isInSlice(item, slice, library)).flatMap(({ meta }) => library.tombstone(meta.id) ?? []);
  await bag.write('tombstones.csv', csv([['id', 'title', 'withdrawn', 'reason'], ...withdrawn.map(({ id, title: name, date, reason }) => [id, name, date, reason])]));
  await bag.write('README.txt', readMe({ ...facts, items: items.length, withdrawn: withdrawn.length }));
  await bag.finish({ ...facts, organisation: facts.publisher, software: `kongresoteka ${services.site.version} (npm run export-data)` });

  const { payload } = bag;
  return { items: items.length, files: payload.length, bytes: payload.reduce((sum, { bytes }) => sum + bytes, 0), withheld };
}

function mostOften(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
