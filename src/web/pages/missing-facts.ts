import type { FrontMatter } from '../../content/index.js';
import type { Texts } from '../texts/index.js';

type Missing = keyof Texts['item']['missing'];

/**
 * What someone who wants to repeat an initiative would ask and the sources leave unsaid; one sentence, or nothing.
 * Notes and presentations promise none of it.
 */
export function missingFacts(meta: FrontMatter, texts: Texts): string | undefined {
  if (meta.kind !== 'case-study') return undefined;
  const known: Record<Missing, boolean> = {
    period: meta.period !== undefined,
    size: meta.places.length === 0 || meta.places.some((place) => place.sizeBand !== undefined),
    cost: meta.costBand !== undefined || meta.costNote !== undefined,
    funding: meta.fundingSources.length > 0,
    staffTime: meta.staffTime !== undefined,
    leadTime: meta.leadTime !== undefined,
    legalBasis: meta.legalBasis.length > 0,
  };
  const missing = (Object.keys(known) as Missing[]).filter((name) => !known[name]).map((name) => texts.item.missing[name]);
  return missing.length > 0 ? texts.item.missingLine(missing.join(', ')) : undefined;
}
