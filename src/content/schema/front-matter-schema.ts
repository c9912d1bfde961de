import { z } from 'zod';
import type { Vocabularies } from '../vocabulary.js';
import { commonFields } from './common-fields.js';
import { caseStudyFields, panelNoteFields, presentationFields } from './kind-fields.js';

/**
 * The one schema of front matter: forms, files, index and exports follow from it.
 * Codes are checked against the vocabularies handed in. Fields not listed are refused, so a misspelt
 * field is reported instead of being silently lost.
 */
export function frontMatterSchema(vocabularies: Vocabularies) {
  const common = commonFields(vocabularies);
  return z.discriminatedUnion('kind', [
    z.strictObject({ ...common, kind: z.literal('case-study'), ...caseStudyFields(vocabularies) }),
    z.strictObject({ ...common, kind: z.literal('panel-note'), ...panelNoteFields() }),
    z.strictObject({ ...common, kind: z.literal('presentation'), ...presentationFields(vocabularies) }),
  ]);
}

export type FrontMatter = z.output<ReturnType<typeof frontMatterSchema>>;
export type Kind = FrontMatter['kind'];
export type CaseStudy = Extract<FrontMatter, { kind: 'case-study' }>;
export type PanelNote = Extract<FrontMatter, { kind: 'panel-note' }>;
export type Presentation = Extract<FrontMatter, { kind: 'presentation' }>;
