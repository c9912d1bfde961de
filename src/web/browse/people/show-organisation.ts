import { addressOf } from '../../../shared/index.js';
import { fact, factsWithValues, value, type Fact } from '../../parts/fact.js';
import { frameOf } from '../../parts/frame.js';
import { notFoundPage } from '../../pages/message-page.js';
import type { Moved, Shown, Visit } from '../../visit.js';
import { gatherOrganisations, type OrganisationMention } from './gather-organisations.js';
import { nameCode } from './name-code.js';
import type { NameEntry } from './name-index.js';
import { groupsOf, placesOf, searchFor, type NamePage } from './name-page.js';

const HEADINGS = ['initiator', 'partner', 'organisation', 'session'] as const;

/** An organisation by the code of its name. */
export async function showOrganisation(visit: Visit): Promise<Shown | Moved> {
  const code = visit.parameters['code'] ?? '';
  const organisation = (await gatherOrganisations(visit)).byCode.get(code);
  if (!organisation) return { view: 'message', page: notFoundPage(visit), status: 404 };
  if (organisation.code !== code) return { movedTo: addressOf('organisation', visit.language, { code: organisation.code }), isForNow: true };
  return { view: 'browse/name', page: organisationPage(organisation, visit) };
}

function organisationPage(organisation: NameEntry<OrganisationMention>, visit: Visit): NamePage {
  const texts = visit.texts.archive.organisations;
  const groups = HEADINGS.map((as) => ({ as, heading: texts.as[as], links: placesOf(organisation.mentions.filter((mention) => mention.as === as).map((mention) => ({ ...mention, note: mention.person ?? '' })), visit) }));
  const { query, ...lists } = groupsOf(organisation.name, addressOf('organisation', visit.language, { code: organisation.code }), groups, visit);
  return {
    frame: frameOf(visit, { title: organisation.name, query, description: `${organisation.name}. ${texts.assumption}`, breadcrumbs: [{ label: texts.title, address: addressOf('organisations', visit.language) }] }),
    title: organisation.name,
    notice: texts.assumption,
    facts: factsOf(organisation, visit),
    ...lists,
    search: searchFor(organisation.name, texts.search(organisation.name), visit),
  };
}

function factsOf({ otherNames, marks, mentions }: NameEntry<OrganisationMention>, { texts, language, library }: Visit): Fact[] {
  const terms = texts.archive.organisations;
  const sectors = [...new Set(mentions.flatMap(({ sector }) => sector ?? []))];
  const people = [...new Set(mentions.flatMap(({ person }) => person ?? []))];
  return factsWithValues([
    fact(terms.otherNames, otherNames.map((name) => value(name, 'pl'))),
    fact(terms.sector, sectors.map((code) => value(library.vocabularies.sectors.label(code, language), language, { address: addressOf('sector', language, { code }) }))),
    fact(terms.people, people.map((name) => value(name, 'pl', { address: addressOf('person', language, { code: nameCode(name) }) }))),
    fact(terms.krs, marks.map((mark) => value(mark, 'pl'))),
  ]);
}
