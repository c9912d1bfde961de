import type { FrontMatter } from '../../content/index.js';
import type { Visit } from '../visit.js';

export interface FileLink {
  label: string;
  note: string;
}

/** The materials of an item: what there is and how big it is. */
export function itemFiles(meta: FrontMatter, { texts, language }: Visit): FileLink[] {
  return meta.files.map(({ label, mime, bytes, pages }) => ({
    label,
    note: [mime.split('/').at(-1)!.toUpperCase(), sizeText(bytes, language), pages ? texts.item.pages(pages) : ''].filter(Boolean).join(', '),
  }));
}

function sizeText(bytes: number, language: string): string {
  const [amount, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kB'] : [Math.round(bytes / 100_000) / 10, 'MB'];
  return `${new Intl.NumberFormat(language).format(amount)} ${unit}`;
}
