import { desk } from '../texts/pl/desk.js';

export type Notice = keyof typeof desk.notices;

const NAME = 'zrobiono';

/** An address that says on its page what was just done. Only codes of our table travel, never a text. */
export function withNotice(address: string, notice: Notice): string {
  return `${address}?${NAME}=${notice}`;
}

export function noticeOf(query: URLSearchParams): string | undefined {
  const code = query.get(NAME) ?? '';
  return Object.hasOwn(desk.notices, code) ? desk.notices[code as Notice] : undefined;
}
