import * as client from 'openid-client';
import { z } from 'zod';
import { readEmail } from '../read-person.js';
import type { Identity } from '../sign-in.js';

/** A provider must answer while somebody waits. */
const TIMEOUT_SECONDS = 8;
const SCOPE = 'openid email';

export interface OidcSettings {
  issuer: string;
  clientId: string;
  /** Absent for a public client. */
  clientSecret?: string | undefined;
  /** Where the provider sends people back to; it must be registered there. */
  redirectUri: string;
}

/** What the browser must remember between leaving for the provider and coming back (RFC 6749, 10.12; RFC 7636). */
export interface OidcJourney {
  state: string;
  nonce: string;
  verifier: string;
}

/** A provider that does not answer, refuses or answers what cannot be believed. The cause may hold tokens and e-mails: log `reason`. */
export class ProviderFault extends Error {
  readonly reason: string;

  constructor(cause: unknown) {
    super('signing in by the provider failed', { cause });
    const { code, name } = cause as { code?: unknown; name?: unknown };
    this.reason = String(code ?? name ?? 'unknown');
  }
}

/** Signing in by a provider of OpenID Connect: authorization code with PKCE, state and nonce. */
export interface Oidc {
  /** Where to send somebody, and what their browser must remember. @throws ProviderFault */
  leave(): Promise<{ address: string; journey: OidcJourney }>;
  /** Who came back. @param query of the address they came back to. @throws ProviderFault */
  arrive(query: URLSearchParams, journey: OidcJourney): Promise<Identity>;
}

/** The provider is first asked when somebody signs in: one that is away does not keep the site from starting. */
export function openOidc(settings: OidcSettings): Oidc {
  let known: client.Configuration | undefined;
  const configuration = async () => (known ??= await discover(settings));
  return {
    leave: () => orProviderFault(async () => leave(await configuration(), settings)),
    arrive: (query, journey) => orProviderFault(async () => arrive(await configuration(), settings, query, journey)),
  };
}

async function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<client.Configuration> {
  const server = new URL(issuer);
  const authentication = clientSecret ? client.ClientSecretBasic(clientSecret) : client.None();
  const found = await client.discovery(server, clientId, undefined, authentication, {
    timeout: TIMEOUT_SECONDS,
    // The table of settings lets http pass for this machine only, which is how it is tried out.
    execute: server.protocol === 'http:' ? [client.allowInsecureRequests] : [],
  });
  // Signatures are checked as well as the connection: the provider's keys, not only its certificate.
  client.enableNonRepudiationChecks(found);
  return found;
}

async function leave(configuration: client.Configuration, { redirectUri }: OidcSettings): Promise<{ address: string; journey: OidcJourney }> {
  const journey = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() };
  const address = client.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: SCOPE,
    state: journey.state,
    nonce: journey.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(journey.verifier),
    code_challenge_method: 'S256',
  });
  return { address: address.href, journey };
}

async function arrive(configuration: client.Configuration, { redirectUri }: OidcSettings, query: URLSearchParams, journey: OidcJourney): Promise<Identity> {
  const here = new URL(redirectUri);
  here.search = query.toString();
  const tokens = await client.authorizationCodeGrant(configuration, here, { pkceCodeVerifier: journey.verifier, expectedState: journey.state, expectedNonce: journey.nonce, idTokenExpected: true });
  const { iss: issuer, sub: subject, ...claims } = tokens.claims()!;
  const said = 'email' in claims ? claims : await saidByUserInfo(configuration, tokens.access_token, subject);
  return { issuer, subject, verifiedEmail: verifiedEmailOf(said) };
}

/** Some providers keep the e-mail out of the identity token. */
async function saidByUserInfo(configuration: client.Configuration, token: string, subject: string): Promise<object> {
  return configuration.serverMetadata().userinfo_endpoint ? client.fetchUserInfo(configuration, token, subject) : {};
}

const verified = z.object({ email: z.string(), email_verified: z.union([z.literal(true), z.literal('true')]) });

function verifiedEmailOf(claims: object): string | undefined {
  const { data } = verified.safeParse(claims);
  const read = data && readEmail(data.email);
  return typeof read === 'object' ? read.email : undefined;
}

async function orProviderFault<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    throw new ProviderFault(cause);
  }
}
