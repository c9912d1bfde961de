import { addressOf } from '../../../shared/index.js';
import { fact, factsWithValues, value, type Fact } from '../../parts/fact.js';
import { frameOf } from '../../parts/frame.js';
import { notFoundPage } from '../../pages/message-page.js';
import type { Moved, Shown, Visit } from '../../visit.js';
import { gatherPeople, type PersonMention } from './gather-people.js';
import { isOrganisationName } from './gather-organisations.js';
import { nameCode } from './name-code.js';
import type { NameEntry } from './name-index.js';
import { groupsOf, placesOf, searchFor, type NamePage } from './name-page.js';

const HEADINGS = ['speaker', 'moderator', 'creator', 'contributor', 'session'] as const;

/** A person by the code of the name; a spelling that was joined to another leads there. */
export async function showPerson(visit: Visit): Promise<Shown | Moved> {
  const code = visit.parameters['code'] ?? '';
  const person = (await gatherPeople(visit)).byCode.get(code);
  if (!person) return { view: 'message', page: notFoundPage(visit), status: 404 };
  // For now only: which spelling stands for all may change with the next item.
  if (person.code !== code) return { movedTo: addressOf('person', visit.language, { code: person.code }), isForNow: true };
  return { view: 'browse/name', page: personPage(person, visit) };
}

function personPage(person: NameEntry<PersonMention>, visit: Visit): NamePage {
  const texts = visit.texts.archive.people;
  const notice = person.marks.length > 1 ? texts.several : person.marks.length === 1 ? texts.confirmed : texts.assumption;
  const groups = HEADINGS.map((as) => ({ as, heading: texts.as[as], links: placesOf(person.mentions.filter((mention) => mention.as === as).map((mention) => ({ ...mention, note: noteOf(mention, person) })), visit) }));
  const { query, ...lists } = groupsOf(person.name, addressOf('person', visit.language, { code: person.code }), groups, visit);
  return {
    frame: frameOf(visit, { title: person.name, query, description: `${person.name}. ${notice}`, breadcrumbs: [{ label: texts.title, address: addressOf('people', visit.language) }] }),
    title: person.name,
    notice,
    facts: factsOf(person, visit),
    ...lists,
    search: searchFor(person.name, texts.search(person.name), visit),
  };
}

function factsOf({ otherNames, marks, mentions }: NameEntry<PersonMention>, visit: Visit): Fact[] {
  const texts = visit.texts.archive.people;
  const roles = new Map(mentions.map(({ role, organisation }) => [[role, organisation].filter(Boolean).join(', '), organisation] as const).filter(([text]) => text !== ''));
  const organisationAddress = (organisation: string | undefined) => (organisation && isOrganisationName(organisation) ? addressOf('organisation', visit.language, { code: nameCode(organisation) }) : undefined);
  return factsWithValues([
    fact(texts.otherNames, otherNames.map((name) => value(name, 'pl'))),
    fact(texts.roles, [...roles].map(([text, organisation]) => value(text, 'pl', { address: organisationAddress(organisation) }))),
    fact(texts.orcid, marks.map((orcid) => value(orcid, 'en', { address: `https://orcid.org/${orcid}` }))),
  ]);
}

/** The role in this place, and whose it is where two people have one name. */
function noteOf({ role, mark }: PersonMention, { marks }: NameEntry<PersonMention>): string {
  return [role, marks.length > 1 && mark ? `ORCID ${mark}` : ''].filter(Boolean).join(', ');
}
