import { ProviderFault, type OidcJourney } from '../../../people/index.js';
import { z } from 'zod';
import { DESK } from '../../../shared/index.js';
import { desk } from '../../texts/pl/desk.js';
import { cookieHeader, cookieName } from '../cookies.js';
import { readDeskPath } from '../desk-path.js';
import { giveSession } from '../session-cookie.js';
import type { DeskAnswer, OpenVisit } from '../visit.js';
import { endSessionBefore } from './sign-in.js';
import { signInPage } from './sign-in-page.js';

const texts = desk.signIn;
/** The browser remembers its own journey: nobody else can come back with it. */
const COOKIE = 'redakcja-droga';
const JOURNEY_SECONDS = 600;

const journeySchema = z.object({ state: z.string().min(20), nonce: z.string().min(20), verifier: z.string().min(43), next: z.string().optional() });

/** GET, because the content security policy lets no form lead to another site. */
export async function leaveForProvider(visit: OpenVisit): Promise<DeskAnswer> {
  const { provider } = visit.desk;
  if (!provider) return { seeOther: DESK.signIn };
  try {
    const { address, journey } = await provider.leave();
    const next = readDeskPath(visit.query.get('dalej'));
    return { seeOther: address, headers: { 'Set-Cookie': rememberJourney(visit, { ...journey, ...(next ? { next } : {}) }) } };
  } catch (error) {
    return failed(visit, error, provider.name);
  }
}

/** Back from the provider: somebody with an account goes on, everybody else is told why not. */
export async function arriveFromProvider(visit: OpenVisit): Promise<DeskAnswer> {
  const { provider, people } = visit.desk;
  if (!provider) return { seeOther: DESK.signIn };
  const journey = readJourney(visit);
  if (!journey) return again(visit, texts.providerLate, 400);
  try {
    const entered = people.signIn.withIdentity(await provider.arrive(visit.query, journey), visit.device);
    if (!entered) return again(visit, texts.providerUnknown(provider.name), 403);
    endSessionBefore(visit);
    visit.services.logger.info({ id: visit.id, account: entered.account.id }, 'signed in by the provider');
    return { seeOther: readDeskPath(journey.next) ?? DESK.home, headers: { 'Set-Cookie': [giveSession(entered.secret, visit), forgetJourney(visit)] } };
  } catch (error) {
    return failed(visit, error, provider.name);
  }
}

function failed(visit: OpenVisit, error: unknown, name: string): DeskAnswer {
  if (!(error instanceof ProviderFault)) throw error;
  visit.services.logger.warn({ id: visit.id, reason: error.reason }, 'signing in by the provider failed');
  return again(visit, texts.providerFailed(name), 502);
}

function again(visit: OpenVisit, form: string, status: number): DeskAnswer {
  return { view: 'desk/sign-in', page: signInPage(visit, { errors: { form } }), status, headers: { 'Set-Cookie': forgetJourney(visit) } };
}

function rememberJourney({ services }: OpenVisit, journey: OidcJourney & { next?: string }): string {
  return cookieHeader(COOKIE, Buffer.from(JSON.stringify(journey)).toString('base64url'), { siteUrl: services.site.url, seconds: JOURNEY_SECONDS });
}

function forgetJourney({ services }: OpenVisit): string {
  return cookieHeader(COOKIE, '', { siteUrl: services.site.url, seconds: 0 });
}

function readJourney({ cookies, services }: OpenVisit): (OidcJourney & { next?: string | undefined }) | undefined {
  const text = Buffer.from(cookies.get(cookieName(COOKIE, services.site.url)) ?? '', 'base64url').toString();
  try {
    return journeySchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
