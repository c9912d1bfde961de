import { z } from 'zod';
import { codes, line, webAddress, type Vocabularies } from '../../src/content/index.js';

/** Longer ones do not fit in two lines of the template; `lay-out` would tell, this says it at its field. */
const title = line.pipe(z.string().max(110));
const lines = z.array(line).default([]);
/** A web address, or the id of a document in `content/references.yaml`. */
const source = z.union([webAddress, z.string().regex(/^[a-z0-9-]+$/u)]);

const table = z
  .strictObject({ columns: z.array(line).min(2).max(5), rows: z.array(z.array(line)).min(1).max(9) })
  .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), { error: 'w wierszu tabeli musi być tyle komórek, ile jest kolumn' });

/** Bars beside a table of what they show: `shown` is the number as a reader writes it. */
const chart = z.strictObject({
  columns: z.tuple([line, line]),
  bars: z.array(z.strictObject({ label: line, value: z.number().positive(), shown: line })).min(2).max(9),
});

const slide = z
  .strictObject({ title, points: lines, table: table.optional(), chart: chart.optional(), sources: z.array(source).min(1).max(5) })
  .refine((one) => one.points.length > 0 || one.table || one.chart, { error: 'slajd jest pusty: dopisz punkty, tabelę albo wykres' })
  .refine((one) => !(one.table && one.chart), { error: 'na slajdzie mieści się tabela albo wykres, nie oba' });

/** What a file `scripts/decks/<slug>.yaml` may hold. Codes are checked against the vocabularies of the library. */
export function deckSchema(vocabularies: Vocabularies) {
  return z.strictObject({
    title: line.pipe(z.string().max(90)),
    summary: line.pipe(z.string().min(150).max(700)),
    translations: z.strictObject({ en: z.strictObject({ title: line, summary: line }) }),
    topics: codes(vocabularies, 'topics').pipe(z.array(z.string()).min(1).max(5)),
    methods: codes(vocabularies, 'methods').default([]),
    sectors: codes(vocabularies, 'sectors').pipe(z.array(z.string()).min(1)),
    regions: codes(vocabularies, 'regions').pipe(z.array(z.string()).min(1)),
    places: z.array(z.strictObject({ name: line, type: line.optional() })).default([]),
    /** The template prints it. */
    licence: z.literal('CC-BY-4.0'),
    references: lines,
    /** Ids of items the facts are told at length in; they stand on the last slide. */
    related: z.array(z.string()).min(1).max(12),
    /** Between the title and the last slide, which the template adds: 10 to 18 in all. */
    slides: z.array(slide).min(8).max(16),
  });
}

export type WrittenDeck = z.output<ReturnType<typeof deckSchema>>;
export type WrittenSlide = WrittenDeck['slides'][number];
export type Table = NonNullable<WrittenSlide['table']>;
export type Chart = NonNullable<WrittenSlide['chart']>;

export interface Source {
  /** What stands on the slide. */
  text: string;
  url: string;
}

/** A slide as it is printed: Polish type set, sources with their addresses. */
export type Slide = Omit<WrittenSlide, 'sources'> & { sources: readonly Source[] };

/** One deck, complete and ready to print. */
export interface Deck extends Omit<WrittenDeck, 'slides'> {
  slug: string;
  slides: readonly Slide[];
  /** The titles of `related`, in the same order. */
  relatedTitles: readonly string[];
}
