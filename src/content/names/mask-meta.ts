import { fold } from '../../language/index.js';
import type { FrontMatter } from '../schema/front-matter-schema.js';
import { hideInText, REMOVED } from './hide-names.js';
import type { NameFinder } from './name-finder.js';

type Person = { name: string; role?: string | undefined };

/** Front matter without these people: as persons they are shown by their role or not at all, elsewhere their names are taken out. */
export function maskMeta(meta: FrontMatter, names: readonly string[], finder: NameFinder): FrontMatter {
  const isMeant = (name: string | undefined) => name !== undefined && isOneOf(name, names, finder);
  const people = <Each extends Person>(list: Each[]) => maskPeople(list, isMeant);
  const masked = { ...meta, creators: people(meta.creators), contributors: people(meta.contributors), files: meta.files.map(({ people: shown, ...file }) => ({ ...file, ...(shown ? { people: shown.filter((name) => !isMeant(name)) } : {}) })) };
  if ('speakers' in masked) masked.speakers = people(masked.speakers);
  if ('moderators' in masked) masked.moderators = people(masked.moderators);
  if ('rapporteur' in masked && isMeant(masked.rapporteur)) delete masked.rapporteur;
  if ('claims' in masked) masked.claims = masked.claims.map(withoutSpeaker(isMeant));
  // An opinion without its author's name is still an opinion.
  if ('expertOpinion' in masked && masked.expertOpinion && isMeant(masked.expertOpinion.author)) masked.expertOpinion = { ...masked.expertOpinion, author: '' };
  const translations = hideInValues(masked.translations, finder, REMOVED.en);
  return { ...hideInValues(masked, finder, removedIn(meta.lang)), translations };
}

function withoutSpeaker(isMeant: (name: string | undefined) => boolean) {
  return <Claim extends { speaker?: string | undefined }>(claim: Claim): Claim => {
    if (!isMeant(claim.speaker)) return claim;
    const { speaker: _speaker, ...rest } = claim;
    return rest as Claim;
  };
}

/** As for `attribution: role-only`: the role instead of the name; nobody where there is no role. */
export function maskPeople<Each extends Person>(people: readonly Each[], isMeant: (name: string) => boolean): Each[] {
  return people.flatMap((person) => (!isMeant(person.name) ? [person] : person.role && !isMeant(person.role) ? [{ name: person.role } as Each] : []));
}

/** Whether a field that holds a name names one of these people. A name of one word must be the whole field. */
export function isOneOf(name: string, names: readonly string[], finder: NameFinder): boolean {
  return finder.find(name).length > 0 || names.some((one) => fold(one.trim()) === fold(name.trim()));
}

/** Every text of plain data without the names. Codes, addresses and file names have no spaces and stay: others point to them. */
export function hideInValues<Value>(value: Value, finder: NameFinder, removed: string): Value {
  if (typeof value === 'string') return (/\s/u.test(value.trim()) ? hideInText(value, finder, removed) : value) as Value;
  if (Array.isArray(value)) return value.map((each: unknown) => hideInValues(each, finder, removed)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, hideInValues(each, finder, removed)])) as Value;
}

export function removedIn(language: string): string {
  return language === 'en' ? REMOVED.en : REMOVED.pl;
}
