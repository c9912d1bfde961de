/**
 * What a cell holds: one value; a `list`, separated by `|` or line breaks; or an `aligned` list, one value for each entry of a
 * list of things (places, people), so that the columns of one list belong together by position.
 */
export type Holds = 'one' | 'list' | 'aligned';
/** How a value is written: days as 2026-11-23 or 23.11.2026, numbers with a point or a comma, `tak` or `nie`. */
export type Writing = 'text' | 'number' | 'yes-no' | 'day';

export interface Column {
  /** The dotted name of the field in front matter. */
  name: string;
  /** What people call it; the header of an exported table. */
  label: string;
  holds: Holds;
  writing: Writing;
  /** Shown in a table but not changed by one: who may change it is decided elsewhere. */
  isFixed?: true;
}

const column = (name: string, label: string, holds: Holds = 'one', writing: Writing = 'text'): Column => ({ name, label, holds, writing });
const fixed = (name: string, label: string, writing: Writing = 'text'): Column => ({ name, label, holds: 'one', writing, isFixed: true });

/** The text below the front matter; for new items, and to replace that of others. */
export const BODY = 'body';

/** The table of columns, in the order of an exported table. A test holds it against the schema of front matter. */
export const COLUMNS: readonly Column[] = [
  column('id', 'Identyfikator'),
  column('kind', 'Rodzaj'),
  column('title', 'Tytuł'),
  column('subtitle', 'Podtytuł'),
  column('summary', 'Streszczenie'),
  column('plainSummary', 'Streszczenie prostym językiem'),
  column('translations.en.title', 'Tytuł po angielsku'),
  column('translations.en.summary', 'Streszczenie po angielsku'),
  column('translations.uk.title', 'Tytuł po ukraińsku'),
  column('translations.uk.summary', 'Streszczenie po ukraińsku'),
  column('lang', 'Język'),
  column('topics', 'Tematy', 'list'),
  column('methods', 'Metody', 'list'),
  column('sectors', 'Sektory', 'list'),
  column('regions', 'Regiony', 'list'),
  column('places.name', 'Miejsca', 'aligned'),
  column('places.type', 'Miejsca: rodzaj', 'aligned'),
  column('places.sizeBand', 'Miejsca: wielkość', 'aligned'),
  column('places.teryt', 'Miejsca: TERYT', 'aligned'),
  column('places.lat', 'Miejsca: szerokość geograficzna', 'aligned', 'number'),
  column('places.lon', 'Miejsca: długość geograficzna', 'aligned', 'number'),
  column('period', 'Okres'),
  column('edition', 'Edycja'),
  column('session', 'Sesja'),
  column('basis', 'Podstawa notatki'),
  column('problem', 'Problem'),
  column('solution', 'Rozwiązanie'),
  column('steps', 'Kroki', 'list'),
  column('initiator.name', 'Inicjator'),
  column('initiator.sector', 'Inicjator: sektor'),
  column('partners', 'Partnerzy', 'list'),
  column('organisations.name', 'Organizacje', 'aligned'),
  column('organisations.sector', 'Organizacje: sektor', 'aligned'),
  column('organisations.krs', 'Organizacje: KRS', 'aligned'),
  column('organisations.regon', 'Organizacje: REGON', 'aligned'),
  column('organisations.teryt', 'Organizacje: TERYT', 'aligned'),
  column('status', 'Stan inicjatywy'),
  column('targetGroups', 'Odbiorcy', 'list'),
  column('participants', 'Uczestnicy'),
  column('participationLevel', 'Poziom udziału'),
  column('costBand', 'Koszt'),
  column('costNote', 'Koszt słownie'),
  column('staffTime', 'Czas pracy'),
  column('leadTime', 'Czas przygotowania'),
  column('fundingSources', 'Źródła pieniędzy', 'list'),
  column('funding.programme', 'Programy', 'aligned'),
  column('funding.grant', 'Programy: umowa', 'aligned'),
  column('legalBasis.act', 'Podstawa prawna', 'aligned'),
  column('legalBasis.article', 'Podstawa prawna: artykuł', 'aligned'),
  column('legalBasis.url', 'Podstawa prawna: adres', 'aligned'),
  column('preconditions', 'Warunki', 'list'),
  column('risks', 'Ryzyka', 'list'),
  column('whatFailed', 'Co się nie udało', 'list'),
  column('results.indicator', 'Wyniki', 'aligned'),
  column('results.before', 'Wyniki: przedtem', 'aligned'),
  column('results.after', 'Wyniki: potem', 'aligned'),
  column('results.unit', 'Wyniki: jednostka', 'aligned'),
  column('results.date', 'Wyniki: data', 'aligned'),
  column('results.source', 'Wyniki: źródło', 'aligned'),
  column('evidenceGrade', 'Siła dowodów'),
  column('transfer.keep', 'Przeniesienie: zachować', 'list'),
  column('transfer.adapt', 'Przeniesienie: dostosować', 'list'),
  column('transfer.notFor', 'Przeniesienie: nie dla', 'list'),
  column('contact.relay', 'Kontakt: pośredniczymy', 'one', 'yes-no'),
  column('contact.confirmedAt', 'Kontakt: potwierdzony', 'one', 'day'),
  column('expertOpinion.text', 'Opinia'),
  column('expertOpinion.author', 'Opinia: kto'),
  column('expertOpinion.date', 'Opinia: data', 'one', 'day'),
  column('creators.name', 'Autorzy', 'aligned'),
  column('creators.role', 'Autorzy: rola', 'aligned'),
  column('creators.organisation', 'Autorzy: organizacja', 'aligned'),
  column('creators.orcid', 'Autorzy: ORCID', 'aligned'),
  column('contributors.name', 'Współautorzy', 'aligned'),
  column('contributors.role', 'Współautorzy: rola', 'aligned'),
  column('contributors.organisation', 'Współautorzy: organizacja', 'aligned'),
  column('contributors.orcid', 'Współautorzy: ORCID', 'aligned'),
  column('speakers.name', 'Prelegenci', 'aligned'),
  column('speakers.role', 'Prelegenci: rola', 'aligned'),
  column('speakers.organisation', 'Prelegenci: organizacja', 'aligned'),
  column('speakers.orcid', 'Prelegenci: ORCID', 'aligned'),
  column('moderators.name', 'Prowadzący', 'aligned'),
  column('moderators.role', 'Prowadzący: rola', 'aligned'),
  column('moderators.organisation', 'Prowadzący: organizacja', 'aligned'),
  column('moderators.orcid', 'Prowadzący: ORCID', 'aligned'),
  column('rapporteur', 'Autor notatki'),
  column('attribution', 'Podawanie nazwisk'),
  column('approvedBySpeakers', 'Zatwierdzone przez prelegentów', 'one', 'day'),
  column('questions', 'Pytania', 'list'),
  column('attendance', 'Frekwencja'),
  column('recordingUrl', 'Nagranie'),
  column('presentedAt.session', 'Pokazano: sesja'),
  column('presentedAt.date', 'Pokazano: data', 'one', 'day'),
  column('toReuse', 'Jak użyć ponownie'),
  column('speakerNotesPublished', 'Notatki prelegenta jawne', 'one', 'yes-no'),
  column('thirdPartyMaterial.slide', 'Cudze materiały: slajd', 'aligned', 'number'),
  column('thirdPartyMaterial.owner', 'Cudze materiały: właściciel', 'aligned'),
  column('thirdPartyMaterial.licence', 'Cudze materiały: licencja', 'aligned'),
  column('links.url', 'Odnośniki', 'aligned'),
  column('links.label', 'Odnośniki: nazwa', 'aligned'),
  column('links.checkedAt', 'Odnośniki: sprawdzono', 'aligned', 'day'),
  column('links.status', 'Odnośniki: stan', 'aligned'),
  column('relations.id', 'Powiązania', 'aligned'),
  column('relations.type', 'Powiązania: rodzaj', 'aligned'),
  column('references', 'Dokumenty', 'list'),
  column('publisher', 'Wydawca'),
  column('licence', 'Licencja'),
  column('access', 'Dostęp'),
  column('doi', 'DOI'),
  column('accessibility.checkedAt', 'Dostępność: sprawdzono', 'one', 'day'),
  column('accessibility.issues', 'Dostępność: uwagi', 'list'),
  column('accessibility.altFormat', 'Dostępność: inna postać'),
  column('dates.created', 'Data powstania', 'one', 'day'),
  column('dates.submitted', 'Data zgłoszenia', 'one', 'day'),
  column('dates.published', 'Data publikacji', 'one', 'day'),
  column('dates.modified', 'Data zmiany', 'one', 'day'),
  column('dates.reviewBy', 'Data przeglądu', 'one', 'day'),
  column('dates.embargoUntil', 'Embargo do', 'one', 'day'),
  fixed('version', 'Wersja', 'number'),
  fixed('workflow', 'Stan'),
  fixed('withdrawn.date', 'Wycofano', 'day'),
  fixed('withdrawn.reason', 'Powód wycofania'),
];

/** Fields of more than one level, and those that come with a file; they are changed at the desk. */
export const NOT_IN_A_TABLE: readonly string[] = ['claims', 'recommendations', 'files', 'deck', 'versions'];

/** A column that is understood but not exported: a body has more letters than a cell of Excel may hold (32,767). */
const BODY_COLUMN = column(BODY, 'Treść');

const BY_NAME = new Map([...COLUMNS, BODY_COLUMN].flatMap((one) => [one.name, one.label].map((name) => [normal(name), one] as const)));

/** The column of a header, by the name of the field or by its Polish label; small and capital letters are the same. */
export function columnOf(header: string): Column | undefined {
  return BY_NAME.get(normal(header));
}

/** Whether a header names a field that exists and cannot be written in a table. */
export function isNotInATable(header: string): boolean {
  return NOT_IN_A_TABLE.includes(header.trim().split('.')[0]!);
}

function normal(header: string): string {
  return header.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}
