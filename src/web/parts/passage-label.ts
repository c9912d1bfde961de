import type { OutlinePart, Passage } from '../../search/index.js';
import type { Texts } from '../texts/index.js';

/** What a passage of an item is called: its heading, as the page of the item shows it, or the number of a slide. */
export function passageLabel(heading: Passage['heading'], { search, item, material }: Texts): string {
  if ('unit' in heading) return material.place[heading.unit.kind](heading.unit.number, heading.unit.total);
  if ('text' in heading) return heading.text ? search.section(heading.text) : search.beginning;
  return search.section(partName(heading.part, item));
}

function partName(part: OutlinePart, texts: Texts['item']): string {
  switch (part) {
    case 'keep':
    case 'adapt':
    case 'notFor':
      return `${texts.transfer}: ${texts.transferParts[part]}`;
    case 'claim':
      return texts.claims;
    case 'recommendation':
      return texts.recommendations;
    case 'targetGroups':
    case 'legalBasis':
      return texts.fact[part];
    case 'toReuse':
      return texts.fact.reuse;
    default:
      return texts[part];
  }
}
