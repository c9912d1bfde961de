import type { FrontMatter } from '../schema/front-matter-schema.js';

/** A person an item lists, and what as. */
export interface PersonIn {
  name: string;
  role?: string | undefined;
  organisation?: string | undefined;
  orcid?: string | undefined;
  as: 'creator' | 'contributor' | 'speaker' | 'moderator';
}

/** Everybody an item lists, in the order in which its lists are read. */
export function peopleOf(meta: FrontMatter): PersonIn[] {
  return [
    ...meta.creators.map((person) => ({ ...person, as: 'creator' as const })),
    ...('speakers' in meta ? meta.speakers.map((person) => ({ ...person, as: 'speaker' as const })) : []),
    ...('moderators' in meta ? meta.moderators.map((person) => ({ ...person, as: 'moderator' as const })) : []),
    ...meta.contributors.map((person) => ({ ...person, as: 'contributor' as const })),
  ];
}
