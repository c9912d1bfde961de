/** A source outside the library, named by its site. */
export interface SourceLink {
  label: string;
  address: string;
}

export function sourceLinks(addresses: readonly string[]): SourceLink[] {
  return addresses.map((address) => {
    const { host, pathname } = new URL(address);
    const path = pathname.length > 1 ? pathname.replace(/\/$/u, '') : '';
    return { label: host.replace(/^www\./u, '') + (path.length > 50 ? `${path.slice(0, 49)}…` : path), address };
  });
}
