/** In the order of asking: each says it is those after it as well. */
const BROWSERS = [['Edge', /\bEdg/u], ['Opera', /\bOPR\//u], ['Samsung Internet', /\bSamsungBrowser\//u], ['Firefox', /\b(?:Firefox|FxiOS)\//u], ['Chrome', /(?:Chrome|CriOS)\//u], ['Safari', /\bSafari\//u]] as const;
const SYSTEMS = [['iPhone', /\biPhone\b/u], ['iPad', /\biPad\b/u], ['Android', /\bAndroid\b/u], ['Windows', /\bWindows\b/u], ['macOS', /\bMacintosh\b/u], ['Chromebook', /\bCrOS\b/u], ['Linux', /\bLinux\b/u]] as const;

/** What somebody needs to know their own devices apart („Firefox, Windows”); nothing more of the header is kept. */
export function deviceName(userAgent: string): string {
  const named = [BROWSERS, SYSTEMS].flatMap((table) => table.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? []);
  return named.length > 0 ? named.join(', ') : 'nieznana przeglądarka';
}
