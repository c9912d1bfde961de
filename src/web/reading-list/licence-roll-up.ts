import type { Brief, BriefPart, LicenceUse, LibraryRecord } from '../../exchange/index.js';
import type { Language } from '../../content/index.js';
import type { Texts } from '../texts/index.js';

export interface Licensed {
  record: LibraryRecord;
  part: Pick<BriefPart, 'title' | 'titleLanguage'>;
}

/** What a licence asks for, read from its code, so that one added to the vocabulary is explained, too. */
interface Traits {
  isPublicDomain: boolean;
  isReserved: boolean;
  isShareAlike: boolean;
  isNonCommercial: boolean;
  isUnchangedOnly: boolean;
  isUnknown: boolean;
}

/**
 * Which licences the items of a document have and what that means for whoever passes it on. Items side by side are a
 * collection, which share-alike does not reach; merging them into one text is an adaptation, which it does
 * (CC BY-SA 4.0, sections 1(a) and 3(b); https://creativecommons.org/faq/).
 */
export function licenceRollUp(all: readonly Licensed[], texts: Texts['readingList']['licences'], language: Language, hasNotes: boolean): Brief['licences'] {
  const codes = [...new Set(all.map(({ record }) => record.licence.code))];
  return {
    heading: texts.heading,
    lead: texts.lead,
    uses: codes.map((code) => useOf(all.filter(({ record }) => record.licence.code === code), texts, language)),
    whole: { heading: texts.whole, lines: [...wholeLines(codes, texts), ...(hasNotes ? [texts.notes] : [])] },
  };
}

function useOf(items: readonly Licensed[], texts: Texts['readingList']['licences'], language: Language): LicenceUse {
  const { code, label, url } = items[0]!.record.licence;
  return { label: label[language], url, meaning: meaningOf(traitsOf(code), texts), appliesTo: texts.applies, titles: items.map(({ part }) => ({ title: part.title, language: part.titleLanguage })) };
}

function meaningOf(traits: Traits, { traits: words }: Texts['readingList']['licences']): string[] {
  if (traits.isUnknown) return [words.unknown];
  if (traits.isReserved) return [words.reserved];
  if (traits.isPublicDomain) return [words.publicDomain];
  return [
    words.attribution,
    ...(traits.isShareAlike ? [words.shareAlike] : []),
    ...(traits.isNonCommercial ? [words.nonCommercial] : []),
    ...(traits.isUnchangedOnly ? [words.noDerivatives] : []),
  ];
}

function wholeLines(codes: readonly string[], texts: Texts['readingList']['licences']): string[] {
  const traits = codes.map(traitsOf);
  const some = (trait: keyof Traits) => traits.some((each) => each[trait]);
  const shareAlike = traits.filter((each) => each.isShareAlike).length;
  const clashes = shareAlike > 1 || traits.some((each) => !each.isShareAlike && (each.isReserved || each.isNonCommercial || each.isUnchangedOnly));
  const lines = [
    ...(some('isReserved') ? [texts.wholeReserved] : []),
    ...(some('isUnknown') ? [texts.wholeUnknown] : []),
    ...(some('isNonCommercial') ? [texts.wholeNonCommercial] : []),
  ];
  return [
    ...(lines.length === 0 && codes.length > 0 ? [texts.wholeFree] : lines),
    ...(shareAlike > 0 && codes.length > 1 ? [clashes ? texts.wholeConflict : texts.wholeShareAlike] : []),
  ];
}

/** SPDX names: `CC-BY-NC-SA-4.0`, `CC0-1.0`; `all-rights-reserved` is our own. */
function traitsOf(code: string): Traits {
  const parts = code.toUpperCase().split('-');
  const isCreativeCommons = parts[0] === 'CC' && parts[1] === 'BY';
  const has = (part: string) => isCreativeCommons && parts.includes(part);
  const isPublicDomain = parts[0] === 'CC0';
  const isReserved = code === 'all-rights-reserved';
  return { isPublicDomain, isReserved, isShareAlike: has('SA'), isNonCommercial: has('NC'), isUnchangedOnly: has('ND'), isUnknown: !isCreativeCommons && !isPublicDomain && !isReserved };
}
