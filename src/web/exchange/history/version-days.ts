import type { FrontMatter } from '../../../content/index.js';

/** Every version of an item, oldest first: its day, and the reason everybody reads. The first came with the publication. */
export function versionDays({ version, versions, dates }: FrontMatter): { number: number; day: string; reason: string }[] {
  return Array.from({ length: version }, (_, index) => {
    const number = index + 1;
    const told = versions.find((each) => each.number === number);
    return { number, day: told?.date ?? (number === 1 ? dates.published : dates.modified), reason: told?.reason ?? '' };
  });
}
