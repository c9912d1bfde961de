import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pageAt, type Problem } from '../shared/index.js';
import type { Edition, ReferenceDocument } from './edition.js';
import type { Item } from './item.js';
import type { Vocabularies } from './vocabulary.js';

interface Whole {
  items: readonly Item[];
  editions: readonly Edition[];
  references: readonly ReferenceDocument[];
  vocabularies: Vocabularies;
  /** Folder of materials. */
  uploads: string;
  /** Ids whose file is there but faulty: links to them are not dead, only waiting. */
  faulty: ReadonlySet<string>;
}

/** What can be wrong only between files: repeated ids are seen earlier; here everything that points somewhere. */
export function checkLibrary(whole: Whole): Problem[] {
  const ids = new Set([...whole.items.map((item) => item.meta.id), ...whole.faulty]);
  const editions = new Set(whole.editions.map((edition) => edition.code));
  const sessions = new Map(whole.editions.flatMap((edition) => edition.sessions).map((session) => [session.code, session]));
  const references = new Set(whole.references.map((reference) => reference.id));

  return whole.items.flatMap((item) => {
    const { meta } = item;
    const problems: Problem[] = [];
    const report = (field: string, message: string, advice: string, severity: Problem['severity'] = 'error') =>
      problems.push({ file: item.file, field, severity, message, advice });

    if (meta.edition && !editions.has(meta.edition)) report('edition', `nie ma edycji „${meta.edition}”`, 'Popraw rok albo dodaj plik w content/editions.');
    const session = meta.session ? sessions.get(meta.session) : undefined;
    if (meta.session && !session) report('session', `nie ma sesji „${meta.session}”`, 'Wpisz kod sesji z programu edycji.');
    if (session && meta.edition && session.edition !== meta.edition) report('session', `sesja „${session.code}” należy do innej edycji`, 'Popraw edycję albo sesję.');
    meta.relations.forEach((relation, index) => {
      if (!ids.has(relation.id)) report(`relations.${index}`, `nie ma materiału „${relation.id}”`, 'Popraw identyfikator albo usuń powiązanie.');
    });
    meta.references.forEach((id, index) => {
      if (!references.has(id)) report(`references.${index}`, `nie ma dokumentu „${id}”`, 'Wpisz identyfikator z content/references.yaml.');
    });
    meta.files.forEach((file, index) => {
      if (!existsSync(join(whole.uploads, file.path))) report(`files.${index}.path`, `nie ma pliku uploads/${file.path}`, 'Przywróć plik albo usuń go z metryczki.');
    });
    for (const href of deadLinks(item, ids, whole)) {
      report('treść', `odnośnik „${href}” nie prowadzi do żadnej strony biblioteki`, 'Popraw odnośnik albo go usuń.');
    }
    return problems;
  });
}

function deadLinks(item: Item, ids: ReadonlySet<string>, whole: Whole): string[] {
  return item.links
    .filter((href) => href.startsWith('/'))
    .filter((href) => {
      const [path = ''] = href.split(/[?#]/u);
      const target = pageAt(path);
      if (!target) return true;
      const code = target.parameters['code'] ?? '';
      if (target.page === 'item' || target.page === 'material') return !ids.has(target.parameters['id'] ?? '');
      if (target.page === 'topic') return !whole.vocabularies.topics.get(code);
      if (target.page === 'region') return !whole.vocabularies.regions.get(code);
      if (target.page === 'sector') return !whole.vocabularies.sectors.get(code);
      if (target.page === 'edition') return !whole.editions.some((edition) => edition.code === code);
      if (target.page === 'session') return !whole.editions.some((edition) => edition.sessions.some((session) => session.code === code));
      return false;
    });
}
