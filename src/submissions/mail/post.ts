import { loadLate } from '../../shared/index.js';
import type { WrittenLetter } from './letter.js';

/** What became of a letter handed to the server. */
export type Delivery =
  | { outcome: 'sent' }
  /** It certainly did not go out; `isTemporary`: trying again later makes sense. */
  | { outcome: 'refused'; reason: string; isTemporary: boolean }
  /** The connection ended after the text was handed over and before the answer came. */
  | { outcome: 'unsure'; reason: string };

export interface Post {
  /** One letter at a time. @param id the same for every try of one letter, so that mailboxes can know it again */
  send(letter: WrittenLetter, id: string): Promise<Delivery>;
}

export interface PostOptions {
  /** `smtps://user:password@host:465`. */
  url: string;
  /** `Redakcja <redakcja@example.org>`. */
  from: string;
  timeoutMs?: number;
}

const TIMEOUT_MS = 20_000;
const nodemailer = loadLate<typeof import('nodemailer')>('nodemailer');

/** Sends by a mail server. A password goes over an encrypted line only. */
export function openPost({ url, from, timeoutMs = TIMEOUT_MS }: PostOptions): Post {
  const { username, protocol } = new URL(url);
  let mayHaveLeft = false;
  const transport = nodemailer().createTransport({
    url,
    // The one way to learn how far a connection came that broke: its errors do not say.
    logger: lookOut((line) => (mayHaveLeft ||= line === 'DATA')),
    transactionLog: true,
    requireTLS: username !== '' && protocol === 'smtp:',
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^\s@>]+)>?\s*$/u.exec(from)?.[1] ?? 'localhost';
  return {
    send: async ({ to, subject, text }, id) => {
      mayHaveLeft = false;
      try {
        await transport.sendMail({ from, to: { name: to.name, address: to.email }, subject, text, messageId: `<${id}@${domain}>` });
        return { outcome: 'sent' };
      } catch (error) {
        return toDelivery(error as SmtpFault, mayHaveLeft);
      }
    },
  };
}

/** A logger that passes on what is said to the server and writes nothing down: passwords and addresses are among it. */
function lookOut(onSaid: (line: string) => void) {
  const ignore = () => {};
  const debug = (entry: { tnx?: string }, line: string) => (entry.tnx === 'client' ? onSaid(line) : undefined);
  return { level: ignore, trace: ignore, debug, info: ignore, warn: ignore, error: ignore, fatal: ignore };
}

/** The fields nodemailer adds to its errors: its own code, and the server's answer. */
interface SmtpFault extends Error {
  code?: string;
  responseCode?: number;
  response?: string;
}

/** Answers of 4xx mean „later”, those of 5xx „never” (RFC 5321, 4.2.1). */
function toDelivery({ code = '', responseCode, response, message }: SmtpFault, mayHaveLeft: boolean): Delivery {
  if (responseCode !== undefined) return { outcome: 'refused', reason: `serwer odpowiedział: ${oneLine(response ?? String(responseCode))}`, isTemporary: responseCode < 500 };
  // The text was on its way, and the server said neither yes nor no.
  if (mayHaveLeft) return { outcome: 'unsure', reason: 'połączenie z serwerem urwało się podczas wysyłania' };
  const words = FAULTS[code];
  return { outcome: 'refused', reason: words ?? `nie udało się wysłać: ${oneLine(message)}`, isTemporary: words !== undefined && !FINAL.includes(code) };
}

const FAULTS: Readonly<Record<string, string>> = {
  ECONNECTION: 'nie udało się połączyć z serwerem poczty',
  ESOCKET: 'nie udało się połączyć z serwerem poczty',
  ETIMEDOUT: 'serwer poczty nie odpowiedział w porę',
  EDNS: 'nie znaleziono serwera poczty o tej nazwie (ustawienie SMTP_URL)',
  ETLS: 'serwer poczty nie pozwolił na połączenie szyfrowane',
  EAUTH: 'serwer poczty nie przyjął nazwy albo hasła (ustawienie SMTP_URL)',
  EENVELOPE: 'adres jest niepoprawny',
};
/** Waiting mends neither settings nor addresses. */
const FINAL = ['EAUTH', 'EENVELOPE', 'ETLS', 'EDNS'];

/** Servers repeat the address they refuse; it stands with the invitation and nowhere else. */
function oneLine(text: string): string {
  return text.replace(/<?[^\s<>:;,]+@[^\s<>:;,]+>?/gu, '(adres)').replace(/\s+/gu, ' ').trim().slice(0, 300);
}
