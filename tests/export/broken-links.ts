import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { load } from 'cheerio';

const LINKS = { a: 'href', link: 'href', img: 'src', script: 'src', source: 'src', form: 'action' } as const;
/** Names of the library itself, wherever it was served. */
const OWN = /^https?:\/\/(?:localhost|127\.0\.0\.1)/u;

/** Every link of every page below a folder that leads nowhere on this disk: files, anchors, and what would need a server. */
export function brokenLinks(folder: string): { broken: string[]; checked: number } {
  const pages = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith('.html'));
  const anchors = new Map<string, Set<string>>();
  const anchorsOf = (path: string) => {
    const known = anchors.get(path) ?? new Set(load(readFileSync(path, 'utf8'))('[id]').toArray().map((element) => element.attribs['id'] ?? ''));
    anchors.set(path, known);
    return known;
  };
  const broken: string[] = [];
  let checked = 0;
  for (const page of pages) {
    const path = join(folder, page);
    const $ = load(readFileSync(path, 'utf8'));
    for (const [name, attribute] of Object.entries(LINKS)) {
      for (const element of $(name).toArray()) {
        const link = $(element).attr(attribute);
        if (link === undefined || /^(?:mailto:|https?:)/u.test(link)) {
          if (link && OWN.test(link) && !$(element).is('link[rel=canonical]')) broken.push(`${page}: ${link}`);
          continue;
        }
        checked += 1;
        const [, way = '', hash = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/u.exec(link) ?? [];
        const target = way === '' ? path : join(dirname(path), decodeURIComponent(way));
        const isThere = !link.startsWith('/') && existsSync(target) && statSync(target).isFile() && !relative(folder, target).startsWith('..');
        if (!isThere || (hash !== '' && !anchorsOf(target).has(decodeURIComponent(hash)))) broken.push(`${page}: ${link}`);
      }
    }
  }
  return { broken, checked };
}
