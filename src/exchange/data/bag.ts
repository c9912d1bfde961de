/** A file of a bag: its path with `/` from the folder of the bag, its size and the SHA-256 of its bytes. */
export interface BagFile {
  path: string;
  bytes: number;
  sha256: string;
}

export interface BagFacts {
  organisation: string;
  title: string;
  description: string;
  /** Where it comes from. */
  address: string;
  /** Day as `2026-11-23`. */
  day: string;
  software: string;
}

/** The declaration of a bag (RFC 8493, 2.1.1). */
export const BAG_DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** `bag-info.txt` (RFC 8493, 2.2.2). @param payload all files below `data/` */
export function bagInfo(facts: BagFacts, payload: readonly BagFile[]): string {
  const bytes = payload.reduce((sum, file) => sum + file.bytes, 0);
  const rows = {
    'Source-Organization': facts.organisation,
    'Bagging-Date': facts.day,
    'External-Identifier': facts.address,
    'External-Description': facts.description,
    'Internal-Sender-Description': facts.title,
    'Internal-Sender-Identifier': facts.address,
    'Bag-Size': sizeText(bytes),
    'Bag-Count': '1 of 1',
    'Payload-Oxum': `${bytes}.${payload.length}`,
    'Bag-Software-Agent': facts.software,
  };
  return Object.entries(rows).map(([label, value]) => `${label}: ${value.replace(/\s+/gu, ' ').trim()}\n`).join('');
}

/** `manifest-sha256.txt` and `tagmanifest-sha256.txt` (RFC 8493, 2.1.3 and 2.2.1), in the order of paths. */
export function manifest(files: readonly BagFile[]): string {
  return [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${encodePath(path)}\n`)
    .join('');
}

/** A path may hold neither line ends nor a percent sign (RFC 8493, 2.1.3). */
function encodePath(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D');
}

function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return bytes < 1_000_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}
