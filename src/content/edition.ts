import type { Label } from './vocabulary.js';

export interface SessionPerson {
  name: string;
  role?: string;
  organisation?: string;
}

/** One slot of an edition's programme. */
export interface Session {
  /** `<edition>-<slug>`, permanent. */
  code: string;
  edition: string;
  title: string;
  /** True when the programme gives no title and the words are the library's. */
  titleIsOurs: boolean;
  /** Code of the vocabulary `session-types`. */
  type: string;
  day?: string;
  start?: string;
  end?: string;
  room?: string;
  people: SessionPerson[];
  sources: string[];
}

/** One Congress. */
export interface Edition {
  code: string;
  name: Label;
  motto?: string;
  start: string;
  end: string;
  city: string;
  venue?: string;
  summary: Label;
  attendance?: string;
  programmeNote?: string;
  sessions: Session[];
  sources: string[];
}

/** A law, report or handbook that items cite. */
export interface ReferenceDocument {
  id: string;
  title: string;
  kind: 'law' | 'report' | 'handbook' | 'standard';
  publisher: string;
  year?: string;
  url: string;
  relevance: string;
  note?: string;
}
