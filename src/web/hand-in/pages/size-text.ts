/** `950 kB`, `12,5 MB`; decimal, as phones and browsers count. */
export function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${NUMBER.format(Math.max(1, Math.round(bytes / 1000)))}\u00a0kB` : `${NUMBER.format(bytes / 1_000_000)}\u00a0MB`;
}

const NUMBER = new Intl.NumberFormat('pl', { maximumFractionDigits: 1 });
