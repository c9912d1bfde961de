import type { CaseStudy, FrontMatter, PanelNote, Presentation } from '../../content/index.js';
import { organisationAddress, personAddress } from '../browse/people/name-address.js';
import { addressOf } from '../../shared/index.js';
import { fact, factsWithValues, value, type Fact, type FactValue } from '../parts/fact.js';
import { whenText } from '../parts/when-text.js';
import { dayText, periodText } from '../texts/index.js';
import type { Visit } from '../visit.js';

/** The fact box of an item: what its front matter knows, in the order of what a reader asks first. */
export function itemFacts(meta: FrontMatter, visit: Visit): Fact[] {
  return factsWithValues([...ownFacts(meta, visit), ...subjectFacts(meta, visit), ...commonFacts(meta, visit)]);
}

function ownFacts(meta: FrontMatter, visit: Visit): Fact[] {
  if (meta.kind === 'case-study') return caseStudyFacts(meta, visit);
  return meta.kind === 'panel-note' ? panelNoteFacts(meta, visit) : presentationFacts(meta, visit);
}

/** Of a case study alone, those with nothing to tell included: always the same ones in the same order. */
export function caseStudyFacts(meta: CaseStudy, visit: Visit): Fact[] {
  const { texts, language, library } = visit;
  const { vocabularies } = library;
  const { fact: terms } = texts.item;
  const own = (text: string) => value(text, meta.lang);
  const ours = (text: string, note?: string) => value(text, language, { note });
  const grade = meta.evidenceGrade === undefined ? undefined : vocabularies['evidence-grades'].get(meta.evidenceGrade);
  return [
    placeFact(meta, visit),
    regionFact(meta, visit),
    fact(terms.period, [meta.period ? ours(periodText(meta.period, language)) : undefined]),
    fact(terms.status, [meta.status ? ours(texts.item.status[meta.status]) : undefined]),
    fact(terms.initiator, [value(meta.initiator.name, meta.lang, { address: organisationAddress(meta.initiator.name, language) })]),
    fact(terms.partners, meta.partners.map((name) => value(name, meta.lang, { address: organisationAddress(name, language) }))),
    fact(terms.targetGroups, meta.targetGroups.map(own)),
    fact(terms.participants, [meta.participants ? own(meta.participants) : undefined]),
    fact(terms.level, [meta.participationLevel ? ours(texts.item.level[meta.participationLevel]) : undefined]),
    fact(terms.cost, costValues(meta, visit)),
    fact(terms.funding, meta.fundingSources.map((source) => ours(texts.item.fundingSource[source]))),
    fact(terms.staffTime, [meta.staffTime ? ours(vocabularies['time-bands'].label(meta.staffTime, language)) : undefined]),
    fact(terms.leadTime, [meta.leadTime ? ours(vocabularies['time-bands'].label(meta.leadTime, language)) : undefined]),
    fact(terms.legalBasis, meta.legalBasis.map(({ act, article, url }) => value(article ? `${act}, ${article}` : act, meta.lang, { address: url }))),
    fact(terms.evidence, [grade ? { ...ours(grade.label[language]), note: language === 'pl' ? grade.scope : undefined } : undefined]),
  ];
}

function costValues(meta: CaseStudy, { library, language }: Visit): FactValue[] {
  const note = meta.costNote ? value(meta.costNote, meta.lang) : undefined;
  const band = meta.costBand ? value(library.vocabularies['cost-bands'].label(meta.costBand, language), language) : undefined;
  return [band, note].filter((each) => each !== undefined);
}

function panelNoteFacts(meta: PanelNote, visit: Visit): Fact[] {
  const { texts, language } = visit;
  const { fact: terms } = texts.item;
  return [
    fact(terms.basis, [value(texts.item.basis[meta.basis], language)]),
    ...congressFacts(meta, meta.session, visit),
    fact(terms.moderators, meta.moderators.map((person) => personValue(person, meta, visit))),
    fact(terms.speakers, meta.speakers.map((person) => personValue(person, meta, visit))),
    fact(terms.attendance, [meta.attendance ? value(meta.attendance, meta.lang) : undefined]),
    fact(terms.recording, [meta.recordingUrl ? value(new URL(meta.recordingUrl).host, language, { address: meta.recordingUrl }) : undefined]),
  ];
}

function presentationFacts(meta: Presentation, visit: Visit): Fact[] {
  const { texts, language } = visit;
  const { fact: terms } = texts.item;
  return [
    ...congressFacts(meta, meta.presentedAt?.session ?? meta.session, visit),
    fact(terms.speakers, meta.speakers.map((person) => personValue(person, meta, visit))),
    fact(terms.slides, meta.deck ? [value(texts.item.slides(meta.deck.slideCount), language)] : []),
    fact(terms.reuse, [meta.toReuse ? value(meta.toReuse, meta.lang) : undefined]),
  ];
}

function congressFacts(meta: FrontMatter, sessionCode: string | undefined, { texts, language, library }: Visit): Fact[] {
  const { fact: terms } = texts.item;
  const edition = meta.edition ? library.edition(meta.edition) : undefined;
  const session = sessionCode ? library.session(sessionCode) : undefined;
  return [
    fact(terms.edition, [edition ? value(edition.name[language], language, { address: addressOf('edition', language, { code: edition.code }) }) : undefined]),
    fact(terms.session, [session ? value(session.title, 'pl', { address: addressOf('session', language, { code: session.code }) }) : undefined]),
    fact(terms.when, [session?.day ? value(whenText(session, language), language) : undefined]),
  ];
}

/** What it is about and who acts: topics, methods and sectors first. */
export function subjectFacts(meta: FrontMatter, visit: Visit): Fact[] {
  const { texts, language, library } = visit;
  const { fact: terms } = texts.item;
  const linked = (page: 'topic' | 'sector', scheme: 'topics' | 'sectors') => (code: string) =>
    value(library.vocabularies[scheme].label(code, language), language, { address: addressOf(page, language, { code }) });
  const method = (code: string) => value(library.vocabularies.methods.label(code, language), language, { address: `${addressOf('search', language)}?method=${encodeURIComponent(code)}` });
  const named = meta.kind === 'case-study' ? [meta.initiator.name] : [];
  return [
    fact(terms.topics, meta.topics.map(linked('topic', 'topics'))),
    fact(terms.methods, meta.methods.map(method)),
    fact(terms.sectors, meta.sectors.map(linked('sector', 'sectors'))),
    fact(terms.organisations, meta.organisations.filter(({ name }) => !named.includes(name)).map(({ name }) => value(name, meta.lang, { address: organisationAddress(name, language) }))),
    ...(meta.kind === 'case-study' ? [] : [placeFact(meta, visit), regionFact(meta, visit)]),
  ];
}

function commonFacts(meta: FrontMatter, visit: Visit): Fact[] {
  const { texts, language, library } = visit;
  const { fact: terms } = texts.item;
  const licence = library.vocabularies.licences.get(meta.licence);
  return [
    fact(terms.creators, meta.creators.map((person) => personValue(person, meta, visit))),
    fact(terms.programmes, meta.funding.map(({ programme, grant }) => value(grant ? `${programme}, ${grant}` : programme, meta.lang))),
    fact(terms.licence, [value(licence?.label[language] ?? meta.licence, language, { address: licence?.url })]),
  ];
}

function placeFact(meta: FrontMatter, { texts, library, language }: Visit): Fact {
  const size = (band: string | undefined) => (band ? library.vocabularies['size-bands'].label(band, language) : undefined);
  return fact(texts.item.fact.place, meta.places.map(({ name, sizeBand }) => value(name, 'pl', { note: size(sizeBand) })));
}

function regionFact(meta: FrontMatter, { texts, library, language }: Visit): Fact {
  const region = (code: string) => value(library.vocabularies.regions.label(code, language), language, { address: addressOf('region', language, { code }) });
  return fact(texts.item.fact.region, meta.regions.map(region));
}

function personValue(person: { name: string; role?: string | undefined; organisation?: string | undefined }, meta: FrontMatter, { library, language }: Visit): FactValue {
  // Where a name must not be given its role stands in its place, and roles have no page.
  const address = library.isName(person.name, meta.id) ? personAddress(person.name, language) : undefined;
  return value(person.name, meta.lang, { address, note: [person.role, person.organisation].filter(Boolean).join(', ') || undefined });
}

/** „W bibliotece od …”, and the day of the last change where there was one. */
export function datesLine(meta: FrontMatter, { texts, language }: Visit): string {
  const { published, modified } = meta.dates;
  const changed = modified === published ? [] : [texts.item.modified(dayText(modified, language))];
  return [texts.item.published(dayText(published, language)), ...changed].join(' ');
}
