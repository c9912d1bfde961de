import { z } from 'zod';
import type { Vocabularies } from '../vocabulary.js';
import { people } from './common-fields.js';
import { code, day, line, webAddress } from './values.js';

const lines = z.array(line).default([]);

/** What a case study adds: what was done and whether it could work elsewhere (research, section 5.4). */
export function caseStudyFields(vocabularies: Vocabularies) {
  return {
    problem: line.optional(),
    solution: line,
    steps: lines,
    initiator: z.strictObject({ name: line, sector: code(vocabularies, 'sectors').optional() }),
    partners: lines,
    status: z.enum(['pilot', 'ongoing', 'finished', 'stopped']).optional(),
    targetGroups: lines,
    participants: line.optional(),
    /** IAP2 spectrum of public participation. */
    participationLevel: z.enum(['inform', 'consult', 'involve', 'collaborate', 'empower']).optional(),
    costBand: code(vocabularies, 'cost-bands').optional(),
    costNote: line.optional(),
    staffTime: code(vocabularies, 'time-bands').optional(),
    leadTime: code(vocabularies, 'time-bands').optional(),
    fundingSources: z.array(z.enum(['own', 'local-grant', 'national', 'eu', 'foundation', 'crowd', 'business'])).default([]),
    legalBasis: z.array(z.strictObject({ act: line, article: line.optional(), url: webAddress.optional() })).default([]),
    preconditions: lines,
    risks: lines,
    whatFailed: lines,
    results: z
      .array(
        z.strictObject({
          indicator: line,
          before: line.optional(),
          after: line.optional(),
          unit: line.optional(),
          date: line.optional(),
          source: webAddress.optional(),
        }),
      )
      .default([]),
    evidenceGrade: code(vocabularies, 'evidence-grades').optional(),
    transfer: z.strictObject({ keep: lines, adapt: lines, notFor: lines }).optional(),
    contact: z.strictObject({ relay: z.boolean(), confirmedAt: day.optional() }).optional(),
    expertOpinion: z.strictObject({ text: line, author: line, date: day }).optional(),
  };
}

/** What a panel note adds (research, section 5.2); the slot itself is described in its edition's programme. */
export function panelNoteFields() {
  return {
    session: z.string(),
    /** Whether the note rests on a report after the session or on the programme announced before it. */
    basis: z.enum(['report', 'programme']),
    recordingUrl: webAddress.optional(),
    moderators: people.default([]),
    speakers: people.default([]),
    rapporteur: line.optional(),
    questions: lines,
    claims: z
      .array(
        z.strictObject({
          id: z.string().regex(/^[a-z0-9-]+$/u),
          text: line,
          speaker: line.optional(),
          sourceRefs: z.array(webAddress).default([]),
        }),
      )
      .default([]),
    recommendations: z
      .array(
        z.strictObject({
          id: z.string().regex(/^[a-z0-9-]+$/u),
          text: line,
          addressee: line.optional(),
          status: z.enum(['open', 'in-progress', 'adopted', 'rejected', 'outdated']).default('open'),
          statusHistory: z.array(z.strictObject({ status: line, date: day, note: line.optional() })).default([]),
        }),
      )
      .default([]),
    attendance: line.optional(),
    approvedBySpeakers: z.union([day, z.literal(false)]).default(false),
  };
}

/** What a presentation adds (research, section 5.3). */
export function presentationFields(vocabularies: Vocabularies) {
  return {
    /** Not there when the slides lie elsewhere and `links` leads to them. */
    deck: z.strictObject({ file: z.string(), slideCount: z.number().int().positive(), rendition: z.string().optional() }).optional(),
    speakerNotesPublished: z.boolean().default(false),
    thirdPartyMaterial: z
      .array(z.strictObject({ slide: z.number().int().positive(), owner: line, licence: code(vocabularies, 'licences').optional() }))
      .default([]),
    presentedAt: z.strictObject({ session: z.string().optional(), date: day.optional() }).optional(),
    toReuse: line.optional(),
    speakers: people.default([]),
  };
}
