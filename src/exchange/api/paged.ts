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

/** The header `Link` of a list (RFC 8288). @param address whole, with its query string */
export function pageLinks(address: string, { page, pages }: { page: number; pages: number }): string {
  const to = (number: number) => {
    const url = new URL(address);
    url.searchParams.set('page', String(number));
    return url.href;
  };
  const links = { first: 1, ...(page > 1 ? { prev: page - 1 } : {}), ...(page < pages ? { next: page + 1 } : {}), last: pages };
  return Object.entries(links).map(([rel, number]) => `<${to(number)}>; rel="${rel}"`).join(', ');
}
