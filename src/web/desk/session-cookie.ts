import { cookieHeader, cookieName } from './cookies.js';
import type { OpenVisit } from './visit.js';

const NAME = 'redakcja';

/** The secret of the session this browser says it has. */
export function sessionSecret({ cookies, services }: Pick<OpenVisit, 'cookies' | 'services'>): string | undefined {
  return cookies.get(cookieName(NAME, services.site.url));
}

export function giveSession(secret: string, { services }: Pick<OpenVisit, 'services'>): string {
  return cookieHeader(NAME, secret, { siteUrl: services.site.url });
}

export function takeSession({ services }: Pick<OpenVisit, 'services'>): string {
  return cookieHeader(NAME, '', { siteUrl: services.site.url, seconds: 0 });
}
