import type { Invitation, Programme } from '../../submissions/index.js';
import type { Visit } from '../visit.js';

/** What the programme of the library says of an invitation's session. */
export function programmeOf({ edition: code, session }: Pick<Invitation, 'edition' | 'session'>, { library }: Visit): Programme {
  const edition = library.editions.find((one) => one.code === code);
  return { edition, session: edition?.sessions.find((one) => one.code === session) };
}
