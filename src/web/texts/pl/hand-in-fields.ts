interface FieldTexts {
  label: string;
  hint?: string;
  /** How somebody else filled it in. */
  example?: string;
  /** What is wrong when the schema refuses it, and what to do. */
  wrong: string;
}

const LINES = 'Każdy punkt w osobnym wierszu.';

/** What each field of the forms for handing in is called, with what helps to fill it in. */
export const handInFields: Readonly<Record<string, FieldTexts>> = {
  title: { label: 'Tytuł', hint: 'Taki, po którym ktoś spoza sali pozna, o czym to jest.', example: 'Panel obywatelski w Lublinie o czystym powietrzu', wrong: 'Wpisz tytuł, najwyżej 200 znaków.' },
  summary: { label: 'Streszczenie', hint: 'Od 150 do 700 znaków, czyli 2–5 zdań: kto, gdzie, co zrobił i co z tego wyszło. Czytelnicy zobaczą je na liście wyników.', wrong: 'Napisz streszczenie: od 150 do 700 znaków.' },
  topics: { label: 'Tematy', hint: 'Wybierz od 1 do 5.', wrong: 'Wybierz od 1 do 5 tematów.' },
  regions: { label: 'Regiony', hint: 'Województwa, których to dotyczy, albo „cała Polska”.', wrong: 'Wybierz co najmniej jeden region.' },
  sectors: { label: 'Kto działa', hint: 'Sektory osób i organizacji, które to prowadzą.', wrong: 'Wybierz co najmniej jeden sektor.' },
  lang: { label: 'Język materiału', wrong: 'Wybierz język materiału.' },
  solution: { label: 'Co zrobiono', hint: 'Istota w jednym lub dwóch zdaniach.', example: '60 losowo wybranych mieszkańców przez sześć spotkań ustaliło rekomendacje dla miasta.', wrong: 'Napisz jednym zdaniem, co zrobiono.' },
  problem: { label: 'Jaki problem to rozwiązywało', example: 'Zimą normy pyłu w powietrzu były przekroczone przez 40 dni.', wrong: 'Popraw opis problemu.' },
  steps: { label: 'Kroki', hint: LINES, example: 'losowanie uczestników\nspotkania z ekspertami\ngłosowanie nad rekomendacjami', wrong: 'Popraw listę kroków.' },
  initiator: { label: 'Kto zaczął', hint: 'Nazwa organizacji, urzędu albo grupy.', example: 'Urząd Miasta Lublin', wrong: 'Wpisz, kto zaczął: nazwę organizacji, urzędu albo grupy.' },
  partners: { label: 'Partnerzy', hint: LINES, wrong: 'Popraw listę partnerów.' },
  places: { label: 'Miejscowości lub gminy', hint: LINES, example: 'Lublin', wrong: 'Popraw listę miejscowości.' },
  period: { label: 'Kiedy', hint: 'Rok, lata albo „od” i rok.', example: '2016–2018', wrong: 'Wpisz rok (2018), lata (2016–2018) albo „od 2017”.' },
  results: { label: 'Co się zmieniło', hint: `Najlepiej z liczbą. ${LINES}`, example: 'miasto przyjęło 40 z 55 rekomendacji', wrong: 'Popraw listę zmian.' },
  costBand: { label: 'Ile to kosztowało', wrong: 'Wybierz przedział kosztów.' },
  costNote: { label: 'Koszt dokładniej', hint: 'Kwota i co obejmuje, jeśli możesz ją podać.', example: 'ok. 120 tys. zł z dietami uczestników', wrong: 'Popraw opis kosztu.' },
  leadTime: { label: 'Ile trwały przygotowania', wrong: 'Wybierz czas przygotowań.' },
  preconditions: { label: 'Co musi być, żeby się udało', hint: LINES, example: 'zgoda prezydenta, że wdroży rekomendacje\nbezstronny zespół prowadzący', wrong: 'Popraw listę warunków.' },
  whatFailed: { label: 'Co się nie udało', hint: `To najcenniejsze dla innych. ${LINES}`, example: 'za mało czasu na pytania do ekspertów', wrong: 'Popraw listę.' },
  keep: { label: 'Czego nie zmieniać', hint: `Gdy ktoś robi to u siebie. ${LINES}`, example: 'losowania uczestników', wrong: 'Popraw listę.' },
  adapt: { label: 'Co dopasować do siebie', hint: LINES, example: 'liczbę spotkań i wielkość grupy', wrong: 'Popraw listę.' },
  notFor: { label: 'Gdzie to nie zadziała', hint: LINES, example: 'tam, gdzie decyzja już zapadła', wrong: 'Popraw listę.' },
  body: { label: 'Więcej, jeśli chcesz', hint: 'Przebieg, szczegóły, adresy stron ze źródłami. Pusty wiersz zaczyna nowy akapit.', wrong: 'Popraw treść.' },
  person: { label: 'Imię i nazwisko', wrong: 'Wpisz imię i nazwisko co najmniej jednej osoby.' },
  organisation: { label: 'Organizacja', hint: 'Nieobowiązkowo.', wrong: 'Popraw nazwę organizacji.' },
  scopes: { label: 'Na co ta osoba się zgadza', wrong: 'Zaznacz zgody.' },
  contactName: { label: 'Osoba do kontaktu', wrong: 'Wpisz, do kogo redakcja ma pisać.' },
  contactEmail: { label: 'Jej adres e-mail', hint: 'Nigdy go nie publikujemy.', wrong: 'Wpisz adres e-mail, na przykład anna@example.org.' },
  licence: { label: 'Licencja', wrong: 'Wybierz licencję.' },
  embargo: { label: 'Nie pokazuj przed dniem', hint: 'Zostaw puste, jeśli można publikować od razu.', example: '2027-01-15', wrong: 'Wpisz dzień, na przykład 2027-01-15, albo zostaw puste pole.' },
  speakerNotesPublished: { label: 'Pokażcie też moje notatki prelegenta', hint: 'Bez tej zgody notatek spod slajdów nie pokazujemy. Zostają jednak w pliku do pobrania.', wrong: 'Popraw wybór.' },
  message: { label: 'Wiadomość do redakcji', hint: 'Nieobowiązkowo. Nie będzie opublikowana.', wrong: 'Popraw wiadomość.' },
};

export const handInChoices = {
  lang: { pl: 'polski', en: 'angielski', uk: 'ukraiński', de: 'niemiecki' } as Readonly<Record<string, string>>,
  /** Licences in plain words. */
  licence: {
    'CC-BY-4.0': 'Każdy może kopiować, zmieniać i wykorzystywać, także zarobkowo, jeśli poda autora. Wybierane najczęściej.',
    'CC-BY-SA-4.0': 'Jak wyżej, ale to, co na tej podstawie powstanie, musi mieć tę samą licencję.',
    'CC0-1.0': 'Każdy może robić z materiałem wszystko, także bez podania autora.',
    'all-rights-reserved': 'Można czytać i cytować w bibliotece; na inne użycie trzeba Cię zapytać.',
  } as Readonly<Record<string, string>>,
  scopes: {
    named: 'podanie imienia i nazwiska przy materiale',
    shown: 'pokazanie wizerunku na zdjęciach i slajdach',
    recorded: 'publikację nagrania z jej głosem',
    contacted: 'przekazywanie pytań czytelników przez redakcję (bez podawania adresu)',
  } as Readonly<Record<string, string>>,
};

export const handInSections: Readonly<Record<string, { legend: string; lead?: string }>> = {
  main: { legend: 'Najważniejsze' },
  case: { legend: 'Opis przykładu', lead: 'Wypełnij to, co wiesz. Puste pola nieoznaczone jako wymagane nie przeszkadzają.' },
  transfer: { legend: 'Czy da się to zrobić gdzie indziej', lead: 'Te odpowiedzi decydują, czy ktoś u siebie spróbuje. Obok pól stoją przykłady.' },
  more: { legend: 'Treść' },
  contact: { legend: 'Do kogo redakcja ma pisać' },
  licence: { legend: 'Licencja', lead: 'Licencja mówi innym, co mogą zrobić z Twoim materiałem. Autorem zawsze pozostajesz Ty.' },
  term: { legend: 'Termin i uwagi' },
};
