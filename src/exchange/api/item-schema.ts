import { z } from 'zod';
import { address, count, day, label, listed, maybeAddress, maybeText, paging, said, text } from './values.js';

const term = z
  .strictObject({
    code: text('Code in its vocabulary; never changes.', 'Kod w słowniku; nigdy się nie zmienia.'),
    label,
    concept: address('Where our vocabulary describes it.', 'Gdzie opisuje je nasz słownik.'),
    url: maybeAddress('Where it is described elsewhere, such as the text of a licence.', 'Gdzie opisano je poza biblioteką, na przykład treść licencji.'),
  })
  .meta({ id: 'Term', ...said('A code of a vocabulary with its words.', 'Kod słownika razem ze słowami.') });

const person = z
  .strictObject({
    name: text('Name, or the role where the person is not named.', 'Imię i nazwisko albo rola, jeśli osoba nie jest wymieniana z nazwiska.'),
    role: maybeText('Role.', 'Rola.'),
    organisation: maybeText('Organisation.', 'Organizacja.'),
    orcid: maybeText('ORCID iD.', 'Identyfikator ORCID.'),
  })
  .meta({ id: 'Person', ...said('Somebody who made the item or took part.', 'Osoba, która przygotowała materiał albo brała udział.') });

const organisation = z
  .strictObject({
    name: text('Name.', 'Nazwa.'),
    sector: maybeText('Code of the vocabulary `sectors`.', 'Kod słownika `sectors`.'),
    krs: maybeText('Number in the National Court Register.', 'Numer KRS.'),
    regon: maybeText('REGON number.', 'Numer REGON.'),
    teryt: maybeText('TERYT code.', 'Kod TERYT.'),
  })
  .meta({ id: 'Organisation', ...said('An organisation that took part.', 'Organizacja, która brała udział.') });

const file = z
  .strictObject({
    label: text('What the file is.', 'Co to za plik.'),
    url: address('Where it can be downloaded.', 'Skąd go pobrać.'),
    mime: text('Media type.', 'Typ pliku (MIME).'),
    bytes: z.number().int().optional().meta(said('Size in bytes, where known.', 'Rozmiar w bajtach, o ile jest znany.')),
    sha256: maybeText('SHA-256 of the file.', 'Skrót SHA-256 pliku.'),
    role: z.enum(['main', 'slides', 'handout', 'data', 'photo', 'recording']).meta(said('What it is for.', 'Do czego służy.')),
  })
  .meta({ id: 'File', ...said('A file that may be taken away.', 'Plik, który można pobrać.') });

const place = z
  .strictObject({
    name: text('Name.', 'Nazwa.'),
    teryt: maybeText('TERYT code.', 'Kod TERYT.'),
    type: maybeText('What kind of place, in Polish.', 'Rodzaj miejsca.'),
    sizeBand: maybeText('Code of the vocabulary `size-bands`.', 'Kod słownika `size-bands`.'),
    lat: z.number().optional().meta(said('Latitude.', 'Szerokość geograficzna.')),
    lon: z.number().optional().meta(said('Longitude.', 'Długość geograficzna.')),
  })
  .meta({ id: 'Place', ...said('A place the item is about.', 'Miejsce, o którym jest materiał.') });

const translation = z
  .strictObject({ title: text('Title.', 'Tytuł.'), summary: text('Summary.', 'Streszczenie.') })
  .meta({ id: 'Translation', ...said('Title and summary in another language.', 'Tytuł i streszczenie w innym języku.') });

/** An item: all fields of `LibraryRecord` (the compiler compares them in `to-api-item.ts`), and its address here. */
export const itemSchema = z
  .strictObject({
    id: text('Identifier; never changes and is never used again.', 'Identyfikator; nie zmienia się i nie jest używany ponownie.'),
    url: address('Permanent address of its page, for people and citations.', 'Stały adres strony, dla ludzi i do cytowania.'),
    apiUrl: address('Its address in this API.', 'Adres w tym API.'),
    kind: z.enum(['case-study', 'panel-note', 'presentation']).meta(said('Kind, a code of the vocabulary `kinds`.', 'Rodzaj, kod słownika `kinds`.')),
    kindLabel: label,
    title: text('Title.', 'Tytuł.'),
    subtitle: maybeText('Subtitle.', 'Podtytuł.'),
    language: text('Language of the texts (BCP 47).', 'Język tekstów (BCP 47).'),
    summary: text('Summary of 150 to 700 characters.', 'Streszczenie, od 150 do 700 znaków.'),
    translations: z.partialRecord(z.enum(['en', 'uk']), translation).meta(said('Translations by language.', 'Tłumaczenia według języka.')),
    creators: z.array(person).meta(said('Who made it.', 'Kto przygotował.')),
    contributors: z.array(person).meta(said('Who else helped.', 'Kto jeszcze pomógł.')),
    organisations: z.array(organisation).meta(said('Organisations.', 'Organizacje.')),
    publisher: text('Publisher.', 'Wydawca.'),
    edition: z
      .strictObject({ code: text('Code.', 'Kod.'), name: label, city: text('City.', 'Miasto.'), start: day('First day.', 'Pierwszy dzień.'), end: day('Last day.', 'Ostatni dzień.') })
      .optional()
      .meta(said('The Congress it was shown at.', 'Kongres, na którym materiał pokazano.')),
    session: z
      .strictObject({ code: text('Code.', 'Kod.'), title: text('Title.', 'Tytuł.'), day: maybeText('Day.', 'Dzień.') })
      .optional()
      .meta(said('The session it comes from.', 'Sesja, z której pochodzi.')),
    topics: z.array(term).meta(said('Topics, as given; wider ones follow from the vocabulary.', 'Tematy, tak jak je nadano; szersze wynikają ze słownika.')),
    methods: z.array(term).meta(said('Methods.', 'Metody.')),
    sectors: z.array(term).meta(said('Sectors that act, the lead first.', 'Sektory, które działają; prowadzący pierwszy.')),
    regions: z.array(term).meta(said('Voivodeships (ISO 3166-2:PL), `PL` for all of Poland, `XX` for abroad.', 'Województwa (ISO 3166-2:PL), `PL` dla całej Polski, `XX` dla zagranicy.')),
    places: z.array(place).meta(said('Places.', 'Miejsca.')),
    period: maybeText('Time of what is described: a year or an ISO 8601 interval.', 'Czas tego, co opisano: rok albo przedział ISO 8601.'),
    published: day('Day of publication here.', 'Dzień publikacji w bibliotece.'),
    modified: day('Day of the last change.', 'Dzień ostatniej zmiany.'),
    changed: day('The later of publication, last change and the end of an embargo: what followers are told.', 'Najpóźniejszy z dni: publikacji, ostatniej zmiany i końca embarga; tę datę mają kanały.'),
    created: maybeText('Day the item was made, where known.', 'Dzień powstania, o ile jest znany.'),
    version: count('Number of the version, from 1.', 'Numer wersji, od 1.'),
    licence: term,
    access: z.enum(['open', 'embargoed', 'restricted', 'metadata-only']).meta(said('`metadata-only` means that text and files are kept elsewhere.', '`metadata-only` oznacza, że tekst i pliki są poza biblioteką.')),
    doi: maybeText('DOI.', 'DOI.'),
    files: z.array(file).meta(said('Files that may be taken away.', 'Pliki do pobrania.')),
    links: z.array(z.strictObject({ url: address('Address.', 'Adres.'), label: text('What is there.', 'Co tam jest.') })).meta(said('Links to other places.', 'Odnośniki do innych miejsc.')),
    relations: z
      .array(z.strictObject({ type: z.enum(['documents', 'presentedIn', 'illustrates', 'isAdaptationOf', 'supersedes', 'related']).meta(said('How.', 'Jak.')), id: text('Identifier.', 'Identyfikator.'), url: address('Address.', 'Adres.') }))
      .meta(said('Other items it is related to.', 'Materiały powiązane.')),
    references: z.array(z.strictObject({ title: text('Title.', 'Tytuł.'), url: address('Address.', 'Adres.') })).meta(said('Laws, reports and handbooks it cites.', 'Przywołane ustawy, raporty i poradniki.')),
    words: count('Words of its text.', 'Liczba słów tekstu.'),
  })
  .meta({ id: 'Item', ...said('A case study, panel note or presentation.', 'Opis inicjatywy, notatka z panelu albo prezentacja.') });

export const itemListSchema = z.strictObject({ ...listed, items: z.array(itemSchema).meta(said('Items of this page.', 'Materiały tej strony.')) }).meta({ id: 'ItemList', ...said('One page of items.', 'Jedna strona materiałów.') });

export const itemListQuery = z.strictObject({
  ...paging,
  modifiedSince: z.iso.date().optional().meta({ ...said('Only items changed on this day or later.', 'Tylko materiały zmienione tego dnia albo później.'), example: '2026-01-01' }),
});
