import type { Edition, Item, Library, Session } from '../../content/index.js';
import { addressOf } from '../../shared/index.js';
import { itemUrl } from '../record.js';
import type { ApiEdition, ApiSession } from './edition-schemas.js';
import { apiAddress } from './to-api-item.js';

export interface EditionParts {
  library: Library;
  siteUrl: string;
  /** Public items of a session and of an edition. */
  itemsOfSession: (code: string) => readonly Item[];
  itemsOfEdition: (code: string) => readonly Item[];
}

/** A session as the API gives it. @param session as the public may see it (`Library.session`) */
export function toApiSession(session: Session, { library, siteUrl, itemsOfSession }: EditionParts): ApiSession {
  const { code, type } = session;
  return {
    ...session,
    typeLabel: library.vocabularies['session-types'].get(type)?.label ?? { pl: type, en: type },
    items: itemsOfSession(code).map(({ meta: { id, title, kind } }) => ({ id, title, kind, url: itemUrl(id, siteUrl), apiUrl: apiAddress(siteUrl, 'items', id) })),
    url: siteUrl + addressOf('session', 'pl', { code }),
    apiUrl: apiAddress(siteUrl, 'sessions', code),
  };
}

/** An edition with its programme. */
export function toApiEdition(edition: Edition, parts: EditionParts): ApiEdition {
  return { ...described(edition, parts), sessions: edition.sessions.map((session) => toApiSession(session, parts)) };
}

/** An edition in a list: without its programme. */
export function toListedEdition(edition: Edition, parts: EditionParts): Omit<ApiEdition, 'sessions'> & { sessions: number } {
  return { ...described(edition, parts), sessions: edition.sessions.length };
}

function described({ sessions: _sessions, ...edition }: Edition, { siteUrl, itemsOfEdition }: EditionParts): Omit<ApiEdition, 'sessions'> {
  const { code } = edition;
  return { ...edition, items: itemsOfEdition(code).length, url: siteUrl + addressOf('edition', 'pl', { code }), apiUrl: apiAddress(siteUrl, 'editions', code) };
}
