import { z } from 'zod';
import type { State } from '../../state/index.js';

/** What a person agrees to: be named as author, be shown in pictures, be recorded, be written to by readers through the editors. */
export const CONSENT_SCOPES = ['named', 'shown', 'recorded', 'contacted'] as const;
export type ConsentScope = (typeof CONSENT_SCOPES)[number];

/** What whoever hands in says of one person. */
export interface PersonConsent {
  person: string;
  organisation: string;
  scopes: ConsentScope[];
}

const People = z.array(z.object({ person: z.string(), organisation: z.string(), scopes: z.array(z.enum(CONSENT_SCOPES)) }));

/** Consents as they were typed, outside front matter: they are never public. */
export class PersonConsents {
  constructor(private readonly state: State) {}

  of(submission: string): PersonConsent[] {
    const row = this.state.prepare('SELECT people FROM hand_in_people WHERE submission = ?').get(submission) as { people: string } | undefined;
    return row ? People.parse(JSON.parse(row.people)) : [];
  }

  put(submission: string, people: readonly PersonConsent[]): void {
    this.state
      .prepare('INSERT INTO hand_in_people VALUES (?, ?) ON CONFLICT (submission) DO UPDATE SET people = excluded.people')
      .run(submission, JSON.stringify(people));
  }
}
