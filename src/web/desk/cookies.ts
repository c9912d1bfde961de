/** Cookies of a request by name. */
export function cookiesOf(header: string): ReadonlyMap<string, string> {
  const pairs = header.split(';').map((pair) => pair.split('=') as [string, string?]);
  return new Map(pairs.flatMap(([name, value]) => (value === undefined ? [] : [[name.trim(), value.trim()] as const])));
}

/**
 * The name of a cookie. On https it begins with `__Host-`: browsers then take it only from this very host, so no neighbour
 * on a subdomain can plant one (RFC 6265bis, 4.1.3.2).
 */
export function cookieName(name: string, siteUrl: string): string {
  return isSecure(siteUrl) ? `__Host-${name}` : name;
}

/** A header that sets a cookie no script can read. Without `seconds` it ends with the browser; 0 removes it. */
export function cookieHeader(name: string, value: string, { siteUrl, seconds }: { siteUrl: string; seconds?: number }): string {
  const parts = [`${cookieName(name, siteUrl)}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  if (isSecure(siteUrl)) parts.push('Secure');
  if (seconds !== undefined) parts.push(`Max-Age=${seconds}`);
  return parts.join('; ');
}

function isSecure(siteUrl: string): boolean {
  return siteUrl.startsWith('https:');
}
