import type { State } from '../state/index.js';
import type { DecisionCode } from './decision-codes.js';

/** Who decided: the account, and its name at that time. */
export interface Who {
  id: string;
  name: string;
}

/** What a decision was about, `item:kkwl-2026-0001`: the kind of thing, a colon, its identifier. */
export type About = `${string}:${string}`;

export interface Decision {
  number: number;
  /** Milliseconds since 1970. */
  at: number;
  who: Who;
  what: DecisionCode;
  about: About;
  /** A reason or detail in Polish; empty when there is none. */
  note: string;
}

export interface DecisionsWanted {
  /** `item:kkwl-2026-0001`, or `item` for everything about items; absent: all. */
  about?: string | undefined;
  offset: number;
  limit: number;
}

interface Row extends Omit<Decision, 'who'> {
  who: string;
  who_name: string;
}

/** Who decided what, when and about what. Lines are added and never changed: the tables themselves refuse it. */
export class DecisionLog {
  readonly #now: () => number;
  readonly #statements;

  constructor(state: State, now: () => number) {
    this.#now = now;
    this.#statements = {
      record: state.prepare('INSERT INTO decisions (at, who, who_name, what, about, note) VALUES (?, ?, ?, ?, ?, ?)'),
      all: listing(state, "?1 = ''"),
      thing: listing(state, 'about = ?1'),
      kind: listing(state, "about BETWEEN ?1 || ':' AND ?1 || ':' || char(0x10FFFF)"),
    };
  }

  /** Call it inside the same `allOrNothing` as what was decided, so that neither is there without the other. */
  record({ who, what, about, note = '' }: { who: Who; what: DecisionCode; about: About; note?: string }): void {
    this.#statements.record.run(this.#now(), who.id, who.name, what, about, note);
  }

  /** The newest first. */
  list({ about = '', offset, limit }: DecisionsWanted): { decisions: Decision[]; total: number } {
    const { list, count } = this.#statements[about === '' ? 'all' : about.includes(':') ? 'thing' : 'kind'];
    const rows = list.all(about, limit, offset) as Row[];
    const { total } = count.get(about) as { total: number };
    return { decisions: rows.map(toDecision), total };
  }
}

/** A condition each, so that what is narrowed is found by its index. */
function listing(state: State, where: string) {
  return {
    list: state.prepare(`SELECT number, at, who, who_name, what, about, note FROM decisions WHERE ${where} ORDER BY number DESC LIMIT ?2 OFFSET ?3`),
    count: state.prepare(`SELECT count(*) AS total FROM decisions WHERE ${where}`),
  };
}

function toDecision({ number, at, who, who_name: name, what, about, note }: Row): Decision {
  return { number, at, who: { id: who, name }, what, about, note };
}
