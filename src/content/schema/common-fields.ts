import { z } from 'zod';
import type { Vocabularies } from '../vocabulary.js';
import { code, codes, day, line, period, webAddress } from './values.js';

/** Identifiers are given once and never reused: `kkwl-<year of admission>-<number>`. */
export const ITEM_ID = /^kkwl-\d{4}-\d{4}$/u;

/** The states of an item; only `published` is ever shown, `withdrawn` leaves a tombstone. */
export const WORKFLOW = ['draft', 'submitted', 'changes-requested', 'accepted', 'published', 'withdrawn'] as const;

const PLACE_TYPES = ['wieś', 'miasto', 'dzielnica', 'gmina', 'powiat', 'województwo', 'obszar'] as const;
const RELATION_TYPES = ['documents', 'presentedIn', 'illustrates', 'isAdaptationOf', 'supersedes', 'related'] as const;

const person = z.strictObject({
  name: line,
  role: line.optional(),
  organisation: line.optional(),
  orcid: z.string().regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/u).optional(),
});

export const people = z.array(person);

/** Fields every item has, after the metadata model of the research (section 5.1). */
export function commonFields(vocabularies: Vocabularies) {
  const organisation = z.strictObject({
    name: line,
    sector: code(vocabularies, 'sectors').optional(),
    krs: z.string().regex(/^\d{10}$/u).optional(),
    regon: z.string().regex(/^(\d{9}|\d{14})$/u).optional(),
    teryt: z.string().regex(/^\d{2,7}$/u).optional(),
  });
  return {
    id: z.string().regex(ITEM_ID),
    title: line.pipe(z.string().max(200)),
    subtitle: line.optional(),
    lang: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/u).default('pl'),
    summary: line.pipe(z.string().min(150).max(700)),
    plainSummary: line.optional(),
    translations: z
      .partialRecord(z.enum(['en', 'uk']), z.strictObject({ title: line, summary: line }))
      .default({}),
    creators: people.default([]),
    contributors: people.default([]),
    organisations: z.array(organisation).default([]),
    publisher: line.default('Fundacja Rozwoju Demokracji Lokalnej'),
    edition: z.union([z.string(), z.number().transform(String)]).optional(),
    session: z.string().optional(),
    topics: codes(vocabularies, 'topics').pipe(z.array(z.string()).min(1).max(5)),
    methods: codes(vocabularies, 'methods').default([]),
    sectors: codes(vocabularies, 'sectors').pipe(z.array(z.string()).min(1)),
    regions: codes(vocabularies, 'regions').pipe(z.array(z.string()).min(1)),
    places: z
      .array(
        z.strictObject({
          name: line,
          teryt: z.string().regex(/^\d{2,7}$/u).optional(),
          type: z.enum(PLACE_TYPES).optional(),
          sizeBand: code(vocabularies, 'size-bands').optional(),
          lat: z.number().min(48).max(56).optional(),
          lon: z.number().min(13).max(25).optional(),
        }),
      )
      .default([]),
    period: period.optional(),
    dates: z.strictObject({
      created: day.optional(),
      submitted: day.optional(),
      published: day,
      modified: day,
      reviewBy: day.optional(),
      embargoUntil: day.optional(),
    }),
    version: z.number().int().min(1).default(1),
    versions: z
      .array(z.strictObject({ number: z.number().int().min(1), date: day, reason: line, checksum: z.string().optional() }))
      .default([]),
    files: z
      .array(
        z.strictObject({
          path: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/u),
          mime: z.string().min(3),
          bytes: z.number().int().positive(),
          sha256: z.string().regex(/^[0-9a-f]{64}$/u),
          label: line,
          role: z.enum(['main', 'slides', 'handout', 'data', 'photo', 'recording']),
          pages: z.number().int().positive().optional(),
          renditionOf: z.string().optional(),
          licence: code(vocabularies, 'licences').optional(),
          altFormat: z.string().optional(),
          /** What a picture shows. */
          alt: line.optional(),
          /** Who is seen in a photograph or heard in a recording: it goes when one of them takes back the consent. */
          people: z.array(line).optional(),
          embargoUntil: day.optional(),
        }),
      )
      .default([]),
    links: z
      .array(
        z.strictObject({ url: webAddress, label: line, checkedAt: day.optional(), status: z.enum(['ok', 'gone']).optional() }),
      )
      .default([]),
    licence: code(vocabularies, 'licences'),
    access: z.enum(['open', 'embargoed', 'restricted', 'metadata-only']).default('open'),
    attribution: z.enum(['named', 'role-only', 'none']).default('named'),
    relations: z
      .array(z.strictObject({ type: z.enum(RELATION_TYPES), id: z.string().regex(ITEM_ID) }))
      .default([]),
    references: z.array(z.string()).default([]),
    workflow: z.enum(WORKFLOW),
    withdrawn: z.strictObject({ date: day, reason: line }).optional(),
    accessibility: z
      .strictObject({ checkedAt: day, issues: z.array(line).default([]), altFormat: z.string().optional() })
      .optional(),
    funding: z.array(z.strictObject({ programme: line, grant: line.optional() })).default([]),
    doi: z.string().regex(/^10\.\d{4,9}\/\S+$/u).optional(),
  };
}
