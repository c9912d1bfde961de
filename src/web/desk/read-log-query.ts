import { z } from 'zod';

const MOST_PAGES = 100_000;

const about = z.string().regex(/^[a-z-]{1,40}(?::[\w.-]{1,200})?$/u);
const page = z.string().regex(/^\d{1,6}$/u).transform(Number).pipe(z.number().min(1).max(MOST_PAGES));

/** What of the log is asked for: `?o=item:kkwl-2026-0001&strona=2`. What cannot be read is passed over. */
export function readLogQuery(query: URLSearchParams): { about: string | undefined; page: number } {
  return { about: about.safeParse(query.get('o')).data, page: page.safeParse(query.get('strona')).data ?? 1 };
}
