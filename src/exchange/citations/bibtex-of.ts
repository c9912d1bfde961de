import type { CslItem, CslName } from './to-csl.js';

const TYPE = { article: 'misc', report: 'techreport', speech: 'misc' } as const;

/** BibTeX of items, one entry each; empty for none. Letters stand as they are (UTF-8, as managers and biber read it). */
export function bibtexOf(items: readonly CslItem[]): string {
  return items.map(entryOf).join('\n');
}

function entryOf(item: CslItem): string {
  const [year, month] = item.issued['date-parts'][0];
  const fields: [string, string | undefined][] = [
    ['author', item.author?.map(nameOf).join(' and ')],
    ['title', tex(item.title)],
    ['year', String(year)],
    ['month', month === undefined ? undefined : String(month)],
    [item.type === 'report' ? 'institution' : 'publisher', tex(item.publisher)],
    ['howpublished', tex(item['container-title'])],
    ['type', tex(item.genre)],
    ['url', item.URL],
    ['doi', item.DOI],
    ['urldate', item.accessed?.['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-')],
    ['language', item.language],
    ['keywords', item.keyword && tex(item.keyword)],
    ['abstract', tex(item.abstract)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return `@${TYPE[item.type]}{${item.id},\n${lines.join('\n')}\n}\n`;
}

function nameOf(name: CslName): string {
  return 'literal' in name ? `{${tex(name.literal)}}` : tex([name.family, name.given].filter(Boolean).join(', '));
}

const SIGNS: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '{': '\\textbraceleft{}', '}': '\\textbraceright{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };

function tex(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\{}~^$&#%_]/gu, (sign) => SIGNS[sign] ?? `\\${sign}`);
}
