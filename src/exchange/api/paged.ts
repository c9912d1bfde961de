import { ApiProblem } from './problems.js';
import { USUAL_PER_PAGE } from './values.js';

/** Which stretch of a list is asked for. */
export interface Stretch {
  page: number;
  perPage: number;
  offset: number;
}

export function stretchOf({ page = 1, perPage = USUAL_PER_PAGE }: { page?: number | undefined; perPage?: number | undefined }): Stretch {
  return { page, perPage, offset: (page - 1) * perPage };
}

/**
 * What a list says of itself.
 * @throws ApiProblem `parameters` for a page after the last: an empty list would look like the end of a shorter library
 */
export function listedBy({ page, perPage }: Stretch, total: number): { total: number; page: number; perPage: number; pages: number } {
  const pages = Math.max(1, Math.ceil(total / perPage));
  if (page > pages) throw new ApiProblem('parameters', { errors: [{ parameter: 'page', detail: { pl: `Ostatnia strona ma numer ${pages}.`, en: `The last page is number ${pages}.` } }] });
  return { total, page, perPage, pages };
}

/** Proxies stop at headers of 4 to 8 kB; with longer addresses only the neighbours are named. */
const LONG = 1_000;

/** The header `Link` of a list (RFC 8288). @param address whole, without its query string, which is `query` as it was read */
export function pageLinks(address: string, { page: _asked, ...query }: Readonly<Record<string, unknown>>, { page, pages }: { page: number; pages: number }): string {
  const to = (number: number) => `${address}?${queryString({ ...query, page: number })}`;
  const neighbours = { ...(page > 1 ? { prev: page - 1 } : {}), ...(page < pages ? { next: page + 1 } : {}) };
  const links = to(page).length > LONG ? neighbours : { first: 1, ...neighbours, last: pages };
  return Object.entries(links).map(([rel, number]) => `<${to(number)}>; rel="${rel}"`).join(', ');
}

/** Without what is absent, and with each code once: the same for the same question, however it was asked. */
function queryString(query: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(query).flatMap(([name, value]) => {
    const values = Array.isArray(value) ? [...new Set(value)] : value === undefined ? [] : [value];
    return values.length > 0 ? `${name}=${values.map((each) => encodeURIComponent(String(each))).join(',')}` : [];
  });
  return parts.join('&');
}
