import { z } from 'zod';
import { address, count, day, label, listed, maybeText, paging, said, text } from './values.js';

const sources = z.array(z.string()).meta(said('Where it is known from.', 'Skąd to wiadomo.'));

export const sessionSchema = z
  .strictObject({
    code: text('Code; permanent.', 'Kod; stały.'),
    edition: text('Code of its edition.', 'Kod edycji.'),
    title: text('Title.', 'Tytuł.'),
    titleIsOurs: z.boolean().meta(said('True when the programme gives no title and the words are the library’s.', 'Prawda, gdy program nie podaje tytułu i nazwa pochodzi od biblioteki.')),
    type: text('Code of the vocabulary `session-types`.', 'Kod słownika `session-types`.'),
    typeLabel: label,
    day: maybeText('Day.', 'Dzień.'),
    start: maybeText('Beginning, Polish time.', 'Początek, czasu polskiego.'),
    end: maybeText('End.', 'Koniec.'),
    room: maybeText('Room.', 'Sala.'),
    people: z
      .array(z.strictObject({ name: text('Name.', 'Imię i nazwisko.'), role: maybeText('Role.', 'Rola.'), organisation: maybeText('Organisation.', 'Organizacja.') }))
      .meta(said('People of the programme.', 'Osoby z programu.')),
    sources,
    items: z
      .array(z.strictObject({ id: text('Identifier.', 'Identyfikator.'), title: text('Title.', 'Tytuł.'), kind: text('Kind.', 'Rodzaj.'), url: address('Permanent address.', 'Stały adres.'), apiUrl: address('Address in this API.', 'Adres w tym API.') }))
      .meta(said('What the session left in the library.', 'Co po sesji zostało w bibliotece.')),
    url: address('Its page.', 'Strona sesji.'),
    apiUrl: address('Its address in this API.', 'Adres w tym API.'),
  })
  .meta({ id: 'Session', ...said('One slot of a programme.', 'Jeden punkt programu.') });

const described = {
  code: text('Code; permanent.', 'Kod; stały.'),
  name: label,
  motto: maybeText('Motto.', 'Hasło.'),
  start: day('First day.', 'Pierwszy dzień.'),
  end: day('Last day.', 'Ostatni dzień.'),
  city: text('City.', 'Miasto.'),
  venue: maybeText('Venue.', 'Miejsce obrad.'),
  summary: label,
  attendance: maybeText('Who came, as sources say, in Polish.', 'Kto przyjechał, według źródeł.'),
  programmeNote: maybeText('What is known of the programme, in Polish.', 'Co wiadomo o programie.'),
  sources,
  items: count('How many items it left in the library.', 'Ile materiałów zostało w bibliotece.'),
  url: address('Its page.', 'Strona edycji.'),
  apiUrl: address('Its address in this API.', 'Adres w tym API.'),
};

export const editionSchema = z.strictObject({ ...described, sessions: z.array(sessionSchema).meta(said('Its programme.', 'Program.')) }).meta({ id: 'Edition', ...said('One Congress with its programme.', 'Jeden Kongres z programem.') });

export const editionListSchema = z
  .strictObject({ total: count('How many there are.', 'Ile ich jest.'), editions: z.array(z.strictObject({ ...described, sessions: count('How many sessions.', 'Ile sesji.') })).meta(said('Editions, the oldest first.', 'Edycje, od najstarszej.')) })
  .meta({ id: 'EditionList', ...said('All editions of the Congress.', 'Wszystkie edycje Kongresu.') });

export const sessionListSchema = z.strictObject({ ...listed, sessions: z.array(sessionSchema).meta(said('Sessions of this page.', 'Sesje tej strony.')) }).meta({ id: 'SessionList', ...said('One page of sessions.', 'Jedna strona sesji.') });

export const sessionListQuery = z.strictObject({ edition: z.string().max(100).optional().meta(said('Only sessions of the edition with this code.', 'Tylko sesje edycji o tym kodzie.')), ...paging });

export type ApiSession = z.output<typeof sessionSchema>;
export type ApiEdition = z.output<typeof editionSchema>;
