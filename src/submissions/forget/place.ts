import type { Person } from './person.js';

/** Something that is known about a person. */
export interface Found {
  /** A Polish line for the operator; says where it stands, with its identifier. */
  what: string;
  /** What forgetting does with it. `stays`: nothing, and a person must look at it. */
  fate: 'removed' | 'emptied' | 'hidden' | 'stays';
}

/** Where people are known. Whoever keeps something about people makes one and hands it in. */
export interface Place {
  /** In Polish, as a heading. */
  name: string;
  find(person: Person): Found[] | Promise<Found[]>;
  /** Called once, inside no transaction. Done twice it does nothing the second time. */
  forget(person: Person): void | Promise<void>;
}
