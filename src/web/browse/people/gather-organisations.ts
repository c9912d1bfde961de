import { peopleOf, REMOVED, type Item, type Library, type Session } from '../../../content/index.js';
import { kept } from '../kept.js';
import { indexNames, type Mention } from './name-index.js';

/** An organisation named in an item or in a programme. */
export interface OrganisationMention extends Mention {
  as: 'initiator' | 'partner' | 'organisation' | 'session';
  sector: string | undefined;
  /** Who came from it, where that is said. */
  person: string | undefined;
  item: Item | undefined;
  session: Session | undefined;
}

const NOTHING = { mark: undefined, sector: undefined, person: undefined, item: undefined, session: undefined };

/** Every organisation that is named: those that are only described („lokalne stowarzyszenie”) are no names. */
export const gatherOrganisations = kept(function* (library, { newest }) {
  return yield* indexNames(named(mentionsIn(library, newest)), (name) => name.replace(/^[^\p{L}\p{N}]+/u, ''));
});

function* named(mentions: Iterable<OrganisationMention>): Generator<OrganisationMention | undefined> {
  for (const mention of mentions) yield isOrganisationName(mention.name) ? mention : undefined;
}

/** Whether a text names an organisation: names begin with a capital or a digit, descriptions do not. */
export function isOrganisationName(text: string): boolean {
  return /^["„«'(]?[\p{Lu}\p{N}]/u.test(text) && !Object.values(REMOVED).some((removed) => text.includes(removed));
}

function* mentionsIn(library: Library, items: readonly Item[]): Generator<OrganisationMention> {
  for (const item of items) {
    const { meta } = item;
    for (const { name, sector, krs, regon } of meta.organisations) yield { ...NOTHING, name, sector, mark: krs ?? regon, as: 'organisation', item };
    for (const { name, organisation } of peopleOf(meta)) if (organisation) yield { ...NOTHING, name: organisation, as: 'organisation', person: library.isName(name, meta.id) ? name : undefined, item };
    if (meta.kind !== 'case-study') continue;
    yield { ...NOTHING, name: meta.initiator.name, sector: meta.initiator.sector, as: 'initiator', item };
    for (const name of meta.partners) yield { ...NOTHING, name, as: 'partner', item };
  }
  for (const session of library.editions.toReversed().flatMap(({ sessions }) => sessions)) {
    for (const { name, organisation } of session.people) {
      if (organisation) yield { ...NOTHING, name: organisation, as: 'session', person: library.isNameInSession(name, session.code) ? name : undefined, session };
    }
  }
}
