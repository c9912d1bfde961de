import { z } from 'zod';
import type { Label } from '../../content/index.js';
import { maybeAddress, maybeText, said, text } from './values.js';

/** What can be wrong (RFC 9457): the one table of statuses, titles and what to do. */
export const PROBLEMS = {
  parameters: {
    status: 400,
    title: { pl: 'Nieprawidłowe parametry', en: 'Invalid parameters' },
    detail: { pl: 'Popraw parametry wymienione w „errors” i zapytaj jeszcze raz.', en: 'Mend the parameters named in “errors” and ask again.' },
  },
  address: {
    status: 400,
    title: { pl: 'Nieczytelny adres', en: 'Unreadable address' },
    detail: { pl: 'Adres zawiera znaki zapisane w niepoprawny sposób. Sprawdź kodowanie procentowe.', en: 'The address contains characters that are not encoded correctly. Check its percent signs.' },
  },
  'not-found': {
    status: 404,
    title: { pl: 'Nie ma takiego adresu', en: 'Nothing at this address' },
    detail: { pl: 'Pod tym adresem nic nie ma. Wszystkie adresy wymienia strona /api.', en: 'Nothing is kept at this address. What there is stands on the page /en/api.' },
  },
  method: {
    status: 405,
    title: { pl: 'To API służy tylko do czytania', en: 'This API is for reading only' },
    detail: { pl: 'Użyj metody GET, HEAD albo OPTIONS.', en: 'Use GET, HEAD or OPTIONS.' },
  },
  withdrawn: {
    status: 410,
    title: { pl: 'Materiał wycofany', en: 'Item withdrawn' },
    detail: { pl: 'Materiał nie jest już dostępny. Jego identyfikator nie zostanie użyty ponownie.', en: 'The item is no longer available. Its identifier will not be used again.' },
  },
  'too-many': {
    status: 429,
    title: { pl: 'Za dużo zapytań', en: 'Too many requests' },
    detail: { pl: 'Odczekaj tyle sekund, ile podaje nagłówek Retry-After, i zapytaj jeszcze raz.', en: 'Wait for the seconds of the header Retry-After and ask again.' },
  },
  broken: {
    status: 500,
    title: { pl: 'Błąd po naszej stronie', en: 'A fault on our side' },
    detail: { pl: 'To nie Twoja wina. Spróbuj za chwilę; jeśli błąd się powtarza, podaj nam jego numer z „fault”.', en: 'It is not your doing. Try again in a moment; if it comes back, tell us its number from “fault”.' },
  },
  unavailable: {
    status: 503,
    title: { pl: 'Chwilowo niedostępne', en: 'Not available just now' },
    detail: { pl: 'Spróbuj za chwilę, po czasie z nagłówka Retry-After.', en: 'Try again in a moment, after the time in the header Retry-After.' },
  },
} as const satisfies Record<string, { status: number; title: Label; detail: Label }>;

export type ProblemName = keyof typeof PROBLEMS;

/** One parameter that cannot be used, and why. */
export interface ParameterFault {
  parameter: string;
  detail: Label;
}

/** Why there is no answer; thrown by whoever finds out, shown at the edge. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly problem: ProblemName,
    readonly more: { errors?: readonly ParameterFault[]; withdrawn?: { id: string; title: string; date: string; reason: string } } = {},
  ) {
    super(problem);
  }
}

export const problemSchema = z
  .strictObject({
    type: z.string().meta({ ...said('Which problem: an address that describes it.', 'Jaki problem: adres, pod którym jest opisany.'), format: 'uri' }),
    title: text('The problem in a few words.', 'Problem w kilku słowach.'),
    status: z.number().int().meta(said('The HTTP status.', 'Status HTTP.')),
    detail: text('What to do.', 'Co zrobić.'),
    instance: text('The path that was asked for.', 'Ścieżka, o którą pytano.'),
    errors: z
      .array(z.strictObject({ parameter: text('Its name.', 'Nazwa.'), detail: text('What is wrong and what to do.', 'Co jest źle i co zrobić.') }))
      .optional()
      .meta(said('Parameters that cannot be used.', 'Parametry, których nie da się użyć.')),
    withdrawn: z
      .strictObject({ id: text('Identifier.', 'Identyfikator.'), title: text('Title.', 'Tytuł.'), date: text('Day of the withdrawal.', 'Dzień wycofania.'), reason: text('Reason, in Polish.', 'Powód.'), url: maybeAddress('Permanent address.', 'Stały adres.') })
      .optional()
      .meta(said('What stays of a withdrawn item.', 'Co zostaje po wycofanym materiale.')),
    fault: maybeText('Number of a fault on our side.', 'Numer błędu po naszej stronie.'),
  })
  .meta({ id: 'Problem', ...said('Why there is no answer (RFC 9457), in Polish or English by Accept-Language.', 'Dlaczego nie ma odpowiedzi (RFC 9457), po polsku albo angielsku według Accept-Language.') });

export type ApiProblemBody = z.output<typeof problemSchema>;
