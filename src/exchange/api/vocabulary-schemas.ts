import { z } from 'zod';
import { SCHEMES } from '../../content/index.js';
import { address, count, label, maybeAddress, maybeText, said, text } from './values.js';

const described = {
  scheme: z.enum(SCHEMES).meta(said('Name of the vocabulary.', 'Nazwa słownika.')),
  title: label,
  scope: text('What it is for, in Polish.', 'Do czego służy.'),
  url: address('Its page; with `.jsonld` (SKOS) and `.csv` for programs.', 'Strona słownika; z końcówką `.jsonld` (SKOS) i `.csv` dla programów.'),
  apiUrl: address('Its address in this API.', 'Adres w tym API.'),
};

const conceptSchema = z
  .strictObject({
    code: text('Code; never changes and is never given to something else.', 'Kod; nie zmienia się i nigdy nie oznacza czegoś innego.'),
    label,
    alt: z.strictObject({ pl: z.array(z.string()).meta(said('In Polish.', 'Po polsku.')), en: z.array(z.string()).meta(said('In English.', 'Po angielsku.')) }).meta(said('Other names.', 'Inne nazwy.')),
    definition: maybeText('What it means, in Polish.', 'Co oznacza.'),
    broader: maybeText('Code of the wider concept.', 'Kod szerszego pojęcia.'),
    narrower: z.array(z.string()).meta(said('Codes of narrower concepts in use.', 'Kody węższych pojęć w użyciu.')),
    replacedBy: maybeText('Code to use instead.', 'Kod, którego należy używać zamiast tego.'),
    deprecated: z.boolean().meta(said('True when it is no longer given to new items.', 'Prawda, gdy nie jest już nadawany nowym materiałom.')),
    uses: count('How many items have it or something narrower; in `session-types`, sessions.', 'Ile materiałów ma to pojęcie albo węższe; w `session-types` – ile sesji.'),
    url: address('Its address in the vocabulary.', 'Adres w słowniku.'),
    seeAlso: maybeAddress('Where it is described elsewhere.', 'Gdzie opisano je poza biblioteką.'),
  })
  .meta({ id: 'Concept', ...said('A concept of a vocabulary.', 'Pojęcie słownika.') });

export const vocabularySchema = z.strictObject({ ...described, concepts: z.array(conceptSchema).meta(said('Concepts, replaced and deprecated ones too.', 'Pojęcia, także zastąpione i wycofane.')) }).meta({ id: 'Vocabulary', ...said('A controlled vocabulary.', 'Słownik kontrolowany.') });

export const vocabularyListSchema = z
  .strictObject({
    total: count('How many there are.', 'Ile ich jest.'),
    vocabularies: z.array(z.strictObject({ ...described, concepts: count('How many concepts it has.', 'Ile ma pojęć.') })).meta(said('Vocabularies.', 'Słowniki.')),
  })
  .meta({ id: 'VocabularyList', ...said('All vocabularies.', 'Wszystkie słowniki.') });

export type ApiVocabulary = z.output<typeof vocabularySchema>;
export type ApiConcept = z.output<typeof conceptSchema>;
