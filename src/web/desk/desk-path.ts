import { DESK } from '../../shared/index.js';

const LONGEST = 2_000;
/** Any host will do: what matters is whether an address leaves it. */
const HERE = 'http://desk.invalid';

/** An address inside the desk that somebody is to be sent to; nothing for any other, so that no link leads elsewhere through us. */
export function readDeskPath(text: string | null | undefined): string | undefined {
  if (!text || text.length > LONGEST || !URL.canParse(text, HERE)) return undefined;
  const { origin, pathname, search } = new URL(text, HERE);
  const isInside = origin === HERE && (pathname === DESK.home || pathname.startsWith(`${DESK.home}/`));
  // Signing in leads to signing in only for whoever was sent round in a circle.
  return isInside && !pathname.startsWith(DESK.signIn) ? pathname + search : undefined;
}
