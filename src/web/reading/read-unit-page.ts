import { z } from 'zod';

const page = z.coerce.number().int().min(1);

/** Which stretch of a long file is asked for; odd or too large numbers mean the nearest there is. */
export function readUnitPage(query: URLSearchParams, last: number): number {
  const { data } = page.safeParse(query.get('page'));
  return Math.min(data ?? 1, last);
}
