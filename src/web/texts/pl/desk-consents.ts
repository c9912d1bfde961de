import type { Scope } from '../../../submissions/index.js';
import { counted } from '../plural.js';

const scopes: Record<Scope, string> = { named: 'podanie nazwiska', shown: 'wizerunek na zdjęciach', recorded: 'nagranie', contacted: 'kontakt z redakcją' };

/** Consents at the desk. */
export const consents = {
  scopes,
  title: 'Zgody',
  lead: 'Kto na co się zgodził i kiedy to wycofał. Wycofanie działa od razu: nazwisko znika ze wszystkich stron, wyszukiwarki i spisów.',
  find: 'Znajdź osobę',
  name: 'Imię i nazwisko',
  nameHint: 'Także osoba, o której nic jeszcze nie zapisano: każdy może zażądać, żeby nie podawać jego nazwiska.',
  findButton: 'Pokaż',
  people: 'Osoby z zapisanymi zgodami',
  nobody: 'Nie zapisano jeszcze żadnej zgody.',
  about: (count: number, withdrawn: number) => `${counted('pl', count, { one: 'wpis', few: 'wpisy', many: 'wpisów' })}${withdrawn > 0 ? `, w tym wycofane: ${withdrawn}` : ''}`,
  noName: 'Wpisz imię i nazwisko.',
  person: {
    nothing: 'O tej osobie nie zapisano żadnej zgody.',
    consents: 'Zapisane zgody',
    everywhere: 'wszystkie materiały',
    submission: 'zgłoszenie, które nie jest jeszcze w bibliotece',
    given: (day: string, how: string, by: string) => `Zgoda z ${day}${how ? ` (${how})` : ''}${by ? `, zapisano: ${by}` : ''}`,
    never: 'Zgody nie zapisano',
    withdrawn: (day: string, how: string, by: string) => `Wycofano ${day}${how ? ` (${how})` : ''}${by ? `, zapisano: ${by}` : ''}`,
    unticked: (day: string, by: string) => `Nie zaznaczono tego w formularzu ${day}${by ? `, zapisano: ${by}` : ''}`,
    holds: 'obowiązuje',
    refused: 'nie wyrażono',
    gone: 'wycofana',
    items: 'Materiały z tym nazwiskiem w opisie',
    noItems: 'W opisie żadnego publicznego materiału nie ma tego nazwiska.',
    withdraw: 'Wycofaj zgodę',
    withdrawLead: 'Nazwisko i jego odmiany zastąpi w tekstach oznaczenie „[imię i nazwisko usunięte]”, a w spisach osób – rola. Zdjęcia i nagrania z tą osobą znikną z listy plików. Treści samych plików program nie zmienia.',
    what: 'Czego dotyczy',
    where: 'Gdzie',
    how: 'Skąd wiemy',
    howHint: 'Na przykład: e-mail z 3 marca 2026 r., rozmowa telefoniczna.',
    button: 'Wycofaj zgodę',
    noScope: 'Zaznacz, czego dotyczy wycofanie.',
    noHow: 'Napisz krótko, skąd wiemy o wycofaniu (najwyżej 200 znaków).',
  },
  failed: 'Popraw formularz',
  back: 'Wróć do zgód',
  notices: { 'zgoda-wycofana': 'Zgoda jest wycofana. Strony już tego nie pokazują.' },
};
