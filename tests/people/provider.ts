import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHash, randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** What the provider says of whoever signs in, and how it may go wrong. */
export interface Saying {
  subject: string;
  claims: Record<string, unknown>;
  /** Said only when asked for at `userinfo`. */
  userInfo?: Record<string, unknown>;
  nonce?: string;
  issuer?: string;
  audience?: string;
  /** Signs with a key nobody was told of. */
  isForged?: boolean;
}

export interface Provider {
  issuer: string;
  saying: Saying;
  /** Somebody signs in there: the address they are sent back to. */
  signInAt: (authorizeAddress: string) => string;
  /** Asked for the tokens so far. */
  asked: () => number;
  close: () => Promise<void>;
}

export const CLIENT = { clientId: 'biblioteka', clientSecret: 'sekret klienta' };

/** A small provider of OpenID Connect: discovery, code with PKCE, RS256. It checks what a real one would. */
export async function startProvider(): Promise<Provider> {
  const [keys, others] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')];
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  const codes = new Map<string, URLSearchParams>();
  let asked = 0;
  const server = createServer((req, res) => void answer(req, res).catch(() => res.writeHead(500).end()));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: Provider = {
    issuer,
    saying: { subject: 's1', claims: {} },
    signInAt: (address) => {
      const { searchParams } = new URL(address);
      const code = randomUUID();
      codes.set(code, searchParams);
      return `${searchParams.get('redirect_uri')}?${new URLSearchParams({ code, state: searchParams.get('state') ?? '' }).toString()}`;
    },
    asked: () => asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const send = (body: object, status = 200) => res.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    switch (new URL(req.url ?? '/', issuer).pathname) {
      case '/.well-known/openid-configuration':
        return void send({ issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys`, userinfo_endpoint: `${issuer}/userinfo`, response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256'], code_challenge_methods_supported: ['S256'] });
      case '/keys':
        return void send({ keys: [jwk] });
      case '/userinfo':
        return void send({ sub: provider.saying.subject, ...provider.saying.userInfo });
      case '/token':
        asked += 1;
        return void (await token(req, send));
      default:
        return void send({}, 404);
    }
  }

  async function token(req: IncomingMessage, send: (body: object, status?: number) => void): Promise<void> {
    const body = new URLSearchParams(Buffer.concat(await req.toArray() as Buffer[]).toString());
    const wanted = codes.get(body.get('code') ?? '');
    codes.delete(body.get('code') ?? '');
    const challenge = createHash('sha256').update(body.get('code_verifier') ?? '').digest('base64url');
    const client = Buffer.from((req.headers.authorization ?? '').replace('Basic ', ''), 'base64').toString();
    const isRight = wanted?.get('code_challenge') === challenge && wanted.get('redirect_uri') === body.get('redirect_uri') && client === `${CLIENT.clientId}:${encodeURIComponent(CLIENT.clientSecret).replaceAll('%20', '+')}`;
    if (!wanted || !isRight) return send({ error: 'invalid_grant' }, 400);
    const { saying } = provider;
    const idToken = await new SignJWT({ nonce: saying.nonce ?? wanted.get('nonce'), ...saying.claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setIssuer(saying.issuer ?? issuer)
      .setSubject(saying.subject)
      .setAudience(saying.audience ?? CLIENT.clientId)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(saying.isForged ? others.privateKey : keys.privateKey);
    send({ access_token: randomUUID(), token_type: 'Bearer', id_token: idToken });
  }
  return provider;
}
