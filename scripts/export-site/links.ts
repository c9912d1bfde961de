/** Origins that mean the library itself: its public address and where it answers just now. */
export type Origins = readonly string[];

/** Where pages lead to others. */
export const LINKING = [
  { selector: 'a[href]', attribute: 'href' },
  { selector: 'link[href]', attribute: 'href' },
  { selector: 'img[src]', attribute: 'src' },
  { selector: 'source[src]', attribute: 'src' },
] as const;

/** The address within the library a link leads to, with query and anchor; `undefined` for links to elsewhere. */
export function addressIn(href: string | undefined, from: string, origins: Origins): string | undefined {
  if (href === undefined || !URL.canParse(href, origins[0] + from)) return undefined;
  const url = new URL(href, origins[0] + from);
  if (!origins.includes(url.origin)) return undefined;
  const path = url.pathname.length > 1 ? url.pathname.replace(/\/$/u, '') : url.pathname;
  return path + url.search + url.hash;
}
