import type { FrontMatter } from '../../content/index.js';
import { addressOf } from '../../shared/index.js';
import { dayText } from '../texts/index.js';
import type { Visit } from '../visit.js';

/** How to cite an item, in one line that can be copied (order of elements after PN-ISO 690:2012). */
export function citationOf(meta: FrontMatter, { language, texts, today, services }: Visit): string {
  const authors = meta.creators.map(({ name }) => name).join(', ');
  const year = meta.dates.published.slice(0, 4);
  const address = services.site.url + addressOf('item', 'pl', { id: meta.id });
  const access = texts.item.citeAccess(dayText(today, language));
  return `${authors ? `${authors}, ` : ''}${meta.title}. Kongresoteka, ${meta.publisher}, ${year}. ${address} (${access}).`;
}
