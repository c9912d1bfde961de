import type { CslDate, CslItem, CslName } from './to-csl.js';

const TYPE = { article: 'ELEC', report: 'RPRT', speech: 'SLIDE' } as const;

/** RIS of items, one record each, with the line breaks RIS asks for (CR LF); empty for none. */
export function risOf(items: readonly CslItem[]): string {
  return items.map(recordOf).join('');
}

function recordOf(item: CslItem): string {
  const lines: [string, string | undefined][] = [
    ['TY', TYPE[item.type]],
    ...(item.author ?? []).map((name): [string, string] => ['AU', nameOf(name)]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['PY', String(item.issued['date-parts'][0][0])],
    ['DA', dateOf(item.issued)],
    ['Y2', item.accessed && dateOf(item.accessed)],
    ['UR', item.URL],
    ['DO', item.DOI],
    ['LA', item.language],
    ['M3', item.genre],
    ['ID', item.id],
    ...(item.keyword?.split(/\s*,\s*/u) ?? []).map((keyword): [string, string] => ['KW', keyword]),
    ['AB', item.abstract],
  ];
  const told = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/gu, ' ').trim()}`] : []));
  return [...told, 'ER  - ', ''].join('\r\n');
}

function nameOf(name: CslName): string {
  return 'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', ');
}

function dateOf(date: CslDate): string {
  return `${date['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('/')}/`;
}
