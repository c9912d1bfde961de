import type { Item } from '../../../content/index.js';
import { addressOf, deskAddress } from '../../../shared/index.js';
import { isTakenBack, personKey, SCOPES, type Consent } from '../../../submissions/index.js';
import { consents as texts } from '../../texts/pl/desk-consents.js';
import { dayOf } from '../day-of.js';
import { fieldOf, summaryOf, type ErrorSummary, type Field } from '../field.js';
import { deskFrame, type DeskFrame } from '../frame.js';
import { choicesOf, type Choices } from '../invitations/read-wish.js';
import { withNotice } from '../notice.js';
import type { DeskAnswer, DeskShown } from '../visit.js';
import { whoOf, type WorkVisit } from '../work.js';

interface ConsentsPage {
  frame: DeskFrame;
  texts: typeof texts;
  heading: string;
  action: string;
  name: Field;
  people: { label: string; address: string; about: string }[];
}

interface PersonPage {
  frame: DeskFrame;
  texts: typeof texts.person;
  heading: string;
  summary: ErrorSummary | undefined;
  consents: { scope: string; about: { label: string; address: string | undefined }; state: string; holds: boolean; lines: string[] }[];
  items: { label: string; address: string }[];
  action: string;
  person: string;
  scopes: { id: string; value: string; label: string; checked: boolean }[];
  scopeError: string | undefined;
  where: Choices;
  how: Field;
  back: { label: string; address: string };
}

const MOST_NAME = 150;
const MOST_HOW = 200;

/** GET: everybody something is noted about, or one person when `osoba` names one. */
export function showConsents(visit: WorkVisit): DeskShown {
  const person = nameIn(visit.query.get('osoba'));
  if (person) return showPerson(visit, person);
  const error = visit.query.has('osoba') ? texts.noName : undefined;
  const page: ConsentsPage = {
    frame: deskFrame(visit, { title: texts.title, page: 'consents' }),
    texts,
    heading: texts.title,
    action: deskAddress('consents'),
    name: fieldOf({ name: 'osoba', label: texts.name, type: 'text', autocomplete: 'off', hint: texts.nameHint, error }),
    people: visit.editorial.consents.people().map(({ person: name, consents, withdrawn }) => ({ label: name, address: personAddress(name), about: texts.about(consents, withdrawn) })),
  };
  return { view: 'desk/consents', page, ...(error ? { status: 422 } : {}) };
}

/** POST: takes consents back, from this moment on. */
export function withdrawConsents(visit: WorkVisit): DeskAnswer {
  const { form, editorial, services } = visit;
  const person = nameIn(form.get('osoba'));
  if (!person) return { seeOther: `${deskAddress('consents')}?osoba=` };
  const scopes = SCOPES.filter((scope) => form.getAll('zakres').includes(scope));
  const how = (form.get('skad') ?? '').replace(/\s+/gu, ' ').trim();
  const item = services.library().allItems.find(({ meta }) => meta.id === form.get('gdzie'))?.meta.id;
  const isKnownPlace = item !== undefined || form.get('gdzie') === 'wszedzie' || form.get('gdzie') === null;
  if (scopes.length === 0 || how === '' || how.length > MOST_HOW || !isKnownPlace) {
    return showPerson(visit, person, { scopes, how, item, errors: { ...(scopes.length === 0 ? { scope: texts.person.noScope } : {}), ...(how === '' || how.length > MOST_HOW ? { how: texts.person.noHow } : {}) } });
  }
  editorial.withdrawConsent({ person, scopes, item, how }, whoOf(visit));
  return { seeOther: `${withNotice(deskAddress('consents'), 'zgoda-wycofana')}&${new URLSearchParams({ osoba: person }).toString()}` };
}

function showPerson(visit: WorkVisit, person: string, tried?: { scopes: readonly string[]; how: string; item: string | undefined; errors: { scope?: string; how?: string } }): DeskShown {
  const items = itemsOf(visit, person);
  const how = fieldOf({ name: 'skad', label: texts.person.how, type: 'text', autocomplete: 'off', hint: texts.person.howHint, value: tried?.how ?? '', error: tried?.errors.how });
  const page: PersonPage = {
    frame: deskFrame(visit, { title: tried ? `${texts.failed} – ${person}` : person, page: 'consents' }),
    texts: texts.person,
    heading: person,
    summary: tried && summaryOf(texts.failed, [{ id: 'f-zakres-named', error: tried.errors.scope }, how]),
    consents: visit.editorial.consents.ofPerson(person).map((consent) => consentLine(consent, visit)),
    items: items.map(({ meta }) => ({ label: meta.title, address: addressOf('item', 'pl', { id: meta.id }) })),
    action: deskAddress('consentWithdrawal'),
    person,
    scopes: SCOPES.map((scope) => ({ id: `f-zakres-${scope}`, value: scope, label: texts.scopes[scope], checked: tried?.scopes.includes(scope) ?? false })),
    scopeError: tried?.errors.scope,
    where: choicesOf(texts.person.where, 'gdzie', tried?.item ?? 'wszedzie', [['wszedzie', texts.person.everywhere] as const, ...items.map(({ meta }) => [meta.id, meta.title] as const)]),
    how,
    back: { label: texts.back, address: deskAddress('consents') },
  };
  return { view: 'desk/consent-person', page, ...(tried ? { status: 422 } : {}) };
}

/** Items whose description names the person, whatever is masked: editors see what there is to mask. */
function itemsOf({ services }: WorkVisit, person: string): Item[] {
  const library = services.library();
  const key = personKey(person);
  const isPublic = new Set(library.publicItems(services.today()).map(({ meta }) => meta.id));
  return library.allItems.filter(({ meta }) => isPublic.has(meta.id) && namesIn(meta).some((name) => personKey(name) === key));
}

function namesIn(meta: Item['meta']): string[] {
  const more = meta.kind === 'panel-note' ? [...meta.moderators, ...meta.speakers] : meta.kind === 'presentation' ? meta.speakers : [];
  return [...meta.creators, ...meta.contributors, ...more].map(({ name }) => name);
}

function consentLine(consent: Consent, { services }: WorkVisit): PersonPage['consents'][number] {
  const { scope, item, submission, givenAt, givenBy, givenHow, withdrawnAt, withdrawnBy, withdrawnHow } = consent;
  const known = item === undefined ? undefined : services.library().allItems.find(({ meta }) => meta.id === item);
  return {
    scope: texts.scopes[scope],
    about: item === undefined ? { label: submission ? texts.person.submission : texts.person.everywhere, address: undefined } : { label: known?.meta.title ?? item, address: addressOf('item', 'pl', { id: item }) },
    state: !withdrawnAt ? texts.person.holds : isTakenBack(consent) ? texts.person.gone : texts.person.refused,
    holds: withdrawnAt === undefined,
    lines: withdrawnAt && !isTakenBack(consent)
      ? [texts.person.unticked(dayOf(withdrawnAt), withdrawnBy)]
      : [givenAt ? texts.person.given(dayOf(givenAt), givenHow, givenBy) : texts.person.never, ...(withdrawnAt ? [texts.person.withdrawn(dayOf(withdrawnAt), withdrawnHow, withdrawnBy)] : [])],
  };
}

function personAddress(name: string): string {
  return `${deskAddress('consents')}?${new URLSearchParams({ osoba: name }).toString()}`;
}

function nameIn(text: string | null): string {
  return (text ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, MOST_NAME);
}
