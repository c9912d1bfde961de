import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

export interface Received {
  to: string[];
  /** Headers and text as they came, dots unstuffed. */
  raw: string;
  /** The text, decoded. */
  text: string;
}

export interface SmtpServer {
  url: string;
  received: Received[];
  /** What to answer to a command or to the text (`.`) instead of yes; `'gone'` cuts the line. */
  answers: Record<string, string>;
  /** Recipients offered, whether they were taken or not. */
  offered: string[];
  close(): Promise<void>;
}

/** A mail server on loopback that takes what it is given and says what the test wants it to say. */
export async function startSmtpServer(): Promise<SmtpServer> {
  const received: Received[] = [];
  const offered: string[] = [];
  const answers: Record<string, string> = {};
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    talk(socket, { received, offered, answers });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    offered,
    answers,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function talk(socket: Socket, { received, offered, answers }: Pick<SmtpServer, 'received' | 'offered' | 'answers'>): void {
  let [buffer, inText, to]: [string, boolean, string[]] = ['', false, []];
  const say = (command: string, usual: string) => {
    const answer = answers[command] ?? usual;
    if (answer === 'gone') socket.destroy();
    else socket.write(`${answer}\r\n`);
    return answer === usual;
  };
  say('connect', '220 test');
  socket.on('data', (chunk) => {
    buffer += chunk.toString('latin1');
    for (;;) {
      const end = inText ? buffer.indexOf('\r\n.\r\n') : buffer.indexOf('\r\n');
      if (end < 0) return;
      const said = buffer.slice(0, end);
      buffer = buffer.slice(end + (inText ? 5 : 2));
      if (inText) {
        inText = false;
        const raw = said.replaceAll('\r\n..', '\r\n.');
        if (say('.', '250 taken')) received.push({ to, raw, text: decoded(raw) });
        continue;
      }
      const command = said.split(/[ :]/u)[0]!.toUpperCase();
      if (command === 'RCPT') offered.push(...(to = [/<([^>]*)>/u.exec(said)![1]!]));
      if (command === 'DATA') inText = say('DATA', '354 go on');
      else say(command, command === 'QUIT' ? '221 bye' : '250 ok');
    }
  });
}

function decoded(raw: string): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/transfer-encoding: base64/iu.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/transfer-encoding: quoted-printable/iu.test(head)) return body;
  const bytes = body.replace(/=\r\n/gu, '').replace(/=([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
