import type { Shown, Visit } from '../../visit.js';
import { gatherOrganisations } from './gather-organisations.js';
import { gatherPeople } from './gather-people.js';
import { nameListPage } from './name-list-page.js';

/** Everybody named, by surname. */
export async function showPeople(visit: Visit): Promise<Shown> {
  const people = await gatherPeople(visit);
  const organisationOf = (entry: (typeof people.entries)[number]) => entry.mentions.find(({ organisation }) => organisation)?.organisation ?? '';
  return { view: 'browse/names', page: nameListPage(people, { page: 'people', pageOfOne: 'person', noteOf: organisationOf }, visit) };
}

/** Every organisation named. */
export async function showOrganisations(visit: Visit): Promise<Shown> {
  const organisations = await gatherOrganisations(visit);
  const itemsOf = (entry: (typeof organisations.entries)[number]) => {
    const items = new Set(entry.mentions.flatMap(({ item }) => item ?? []));
    return items.size > 0 ? visit.texts.words.items(items.size) : '';
  };
  return { view: 'browse/names', page: nameListPage(organisations, { page: 'organisations', pageOfOne: 'organisation', noteOf: itemsOf }, visit) };
}
