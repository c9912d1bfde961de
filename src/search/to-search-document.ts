import { createHash } from 'node:crypto';
import type { Item, Vocabularies } from '../content/index.js';
import { collationKey } from '../language/index.js';
import type { SearchDocument } from './document.js';
import { FACETS, FACET_NAMES, type FacetName } from './fields.js';
import { NO_MATERIALS, type MaterialTexts } from './material-text.js';
import { passagesOf, type Passage } from './passages.js';

/** An item as an engine sees it, with what was read of its files. Only public items may be handed in. */
export function toSearchDocument(item: Item, vocabularies: Vocabularies, materials: MaterialTexts = NO_MATERIALS): SearchDocument {
  const { meta } = item;
  const { body, passageEnds } = bodyOf(item, materials);
  const document = {
    id: meta.id,
    text: {
      title: lines(meta.title, meta.subtitle, meta.translations.en?.title),
      names: lines(...namesOf(item, vocabularies)),
      labels: lines(...labelsOf(item, vocabularies)),
      summary: lines(meta.summary, meta.plainSummary, meta.translations.en?.summary),
      body,
    },
    passageEnds,
    facets: facetsOf(item, vocabularies),
    published: Number(meta.dates.published.replaceAll('-', '')),
    titleKey: collationKey(meta.title),
  };
  return { ...document, digest: createHash('sha256').update(JSON.stringify(document)).digest('hex') };
}

/** Places, bodies and people: what readers type when they know who or where. */
function namesOf({ meta }: Item, vocabularies: Vocabularies): string[] {
  const people = [...meta.creators, ...meta.contributors, ...('speakers' in meta ? meta.speakers : []), ...('moderators' in meta ? meta.moderators : [])];
  return [
    meta.id,
    ...meta.places.map((place) => place.name),
    ...meta.regions.flatMap((code) => labelAndAlternatives(vocabularies.regions, code)),
    ...meta.organisations.map((organisation) => organisation.name),
    ...('initiator' in meta ? [meta.initiator.name, ...meta.partners] : []),
    ...people.flatMap((person) => [person.name, person.organisation ?? '']),
    meta.edition ?? '',
  ];
}

/**
 * Labels of what the item is about, with the other names people use for it. Sectors and kinds are left out: every
 * second item would answer "organizacje pozarządowe"; they are facets.
 */
function labelsOf({ meta }: Item, vocabularies: Vocabularies): string[] {
  return [
    ...meta.topics.flatMap((code) => labelAndAlternatives(vocabularies.topics, code)),
    ...meta.methods.flatMap((code) => labelAndAlternatives(vocabularies.methods, code)),
  ];
}

function labelAndAlternatives(vocabulary: Vocabularies['topics'], code: string): string[] {
  const concept = vocabulary.current(code);
  return concept ? [concept.label.pl, ...concept.alt.pl, concept.label.en, ...concept.alt.en] : [];
}

/** The passages one after another, each with its heading, and where each ends. */
function bodyOf(item: Item, materials: MaterialTexts): { body: string; passageEnds: number[] } {
  let body = '';
  const passageEnds = passagesOf(item, materials).map(({ heading, text }) => {
    body += `${lines(writtenHeading(heading), text)}\n`;
    return body.length;
  });
  return { body, passageEnds };
}

/** Headings of the interface are not the item's words. */
function writtenHeading(heading: Passage['heading']): string | undefined {
  if ('unit' in heading) return heading.unit.title;
  return 'text' in heading ? heading.text : undefined;
}

function facetsOf(item: Item, vocabularies: Vocabularies): Record<FacetName, string[]> {
  return Object.fromEntries(FACET_NAMES.map((name) => [name, [...new Set(FACETS[name].codes(item, vocabularies))]])) as Record<FacetName, string[]>;
}

function lines(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join('\n');
}
