import { ApiProblem, listedBy, stretchOf, toApiEdition, toApiSession, toListedEdition, type EditionParts } from '../../../exchange/index.js';
import type { Visit } from '../../visit.js';
import type { Asked, Handler } from './asked.js';

export const listEditions: Handler<'listEditions'> = ({ visit }) => {
  const editions = visit.library.editions.map((edition) => toListedEdition(edition, partsOf(visit)));
  return { total: editions.length, editions };
};

export function getEdition({ visit, segment }: Asked<'getEdition'>): ReturnType<Handler<'getEdition'>> {
  const edition = visit.library.edition(segment);
  if (!edition) throw new ApiProblem('not-found');
  return toApiEdition(edition, partsOf(visit));
}

export const listSessions: Handler<'listSessions'> = ({ visit, query }) => {
  const { library } = visit;
  if (query.edition !== undefined && !library.edition(query.edition)) {
    const known = library.editions.map(({ code }) => code).join(', ');
    throw new ApiProblem('parameters', { errors: [{ parameter: 'edition', detail: { pl: `Nie ma takiej edycji. Są: ${known}.`, en: `There is no such edition. There are: ${known}.` } }] });
  }
  const sessions = library.editions.filter(({ code }) => query.edition === undefined || code === query.edition).flatMap((edition) => edition.sessions);
  const stretch = stretchOf(query);
  const listed = listedBy(stretch, sessions.length);
  return { ...listed, sessions: sessions.slice(stretch.offset, stretch.offset + stretch.perPage).map((session) => toApiSession(session, partsOf(visit))) };
};

export function getSession({ visit, segment }: Asked<'getSession'>): ReturnType<Handler<'getSession'>> {
  const session = visit.library.session(segment);
  if (!session) throw new ApiProblem('not-found');
  return toApiSession(session, partsOf(visit));
}

function partsOf({ library, catalogue, services }: Visit): EditionParts {
  return {
    library,
    siteUrl: services.site.url,
    itemsOfSession: (code) => catalogue.bySession.get(code) ?? [],
    itemsOfEdition: (code) => catalogue.byFacet.edition.get(code) ?? [],
  };
}
