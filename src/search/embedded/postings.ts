import type { Image } from './image.js';

/** Numbers at the beginning of a chunk: the next chunk of the same term, and how many postings this one holds. */
const HEAD = 2;
const FIRST_CHUNK = 1;
const LARGEST_CHUNK = 256;

/**
 * For every term the documents that have it, with how often in each field (`term-counts.ts`): an inverted index in memory, so that a
 * search looks at nothing but what it asks for. A term's postings stand in chunks of one large array, each twice as
 * long as the one before: nearly all terms have one or two postings, a few have thousands.
 * Slots are only added; a slot that was taken back (`Shelf.remove`) stays here and is passed over by the reader.
 */
export class Postings {
  #pool = new Uint32Array(1 << 16);
  /** 0 is no chunk. */
  #used = 1;
  readonly #first: number[] = [];
  readonly #last: number[] = [];
  /** Postings for which the last chunk was made. */
  readonly #room: number[] = [];

  add(term: number, slot: number, counts: number): void {
    while (this.#first.length <= term) {
      this.#first.push(0);
      this.#last.push(0);
      this.#room.push(0);
    }
    let chunk = this.#last[term]!;
    if (chunk === 0 || this.#pool[chunk + 1] === this.#room[term]) chunk = this.#append(term, chunk);
    const held = this.#pool[chunk + 1]!;
    const at = chunk + HEAD + held * 2;
    this.#pool[at] = slot;
    this.#pool[at + 1] = counts;
    this.#pool[chunk + 1] = held + 1;
  }

  /** Calls `visit` with the slot and the packed counts of each posting, in the order in which they were added. */
  each(term: number, visit: (slot: number, counts: number) => void): void {
    const pool = this.#pool;
    for (let chunk = this.#first[term] ?? 0; chunk !== 0; chunk = pool[chunk]!) {
      const end = chunk + HEAD + pool[chunk + 1]! * 2;
      for (let at = chunk + HEAD; at < end; at += 2) visit(pool[at]!, pool[at + 1]!);
    }
  }

  /** Without slots that were taken back, each term's postings in one piece. @param terms how many terms there are */
  writeTo(image: Image, terms: number, isHeld: (slot: number) => boolean): void {
    const postings = new Uint32Array(this.#used);
    const ends: number[] = [];
    let at = 0;
    for (let term = 0; term < terms; term += 1) {
      this.each(term, (slot, counts) => {
        if (!isHeld(slot)) return;
        postings[at++] = slot;
        postings[at++] = counts;
      });
      ends.push(at);
    }
    image.putNumbers('postings', postings.subarray(0, at));
    image.putNumbers('postings ends', ends);
  }

  readFrom(image: Image): void {
    const postings = image.numbers('postings');
    const ends = image.numbers('postings ends');
    // Some room for what comes later, so that the first change does not copy everything.
    this.#pool = new Uint32Array(Math.ceil((1 + postings.length + ends.length * HEAD) * 1.05));
    let from = 0;
    for (const [term, end] of ends.entries()) {
      const held = (end - from) / 2;
      const chunk = this.#used;
      if (held > 0) {
        this.#pool[chunk + 1] = held;
        this.#pool.set(postings.subarray(from, end), chunk + HEAD);
        this.#used += HEAD + held * 2;
      }
      const start = held > 0 ? chunk : 0;
      this.#first[term] = start;
      this.#last[term] = start;
      this.#room[term] = held;
      from = end;
    }
  }

  #append(term: number, last: number): number {
    const room = last === 0 ? FIRST_CHUNK : Math.min(this.#room[term]! * 2, LARGEST_CHUNK);
    const chunk = this.#used;
    this.#used += HEAD + room * 2;
    if (this.#used > this.#pool.length) this.#grow();
    this.#pool[chunk] = 0;
    this.#pool[chunk + 1] = 0;
    if (last === 0) this.#first[term] = chunk;
    else this.#pool[last] = chunk;
    this.#last[term] = chunk;
    this.#room[term] = room;
    return chunk;
  }

  #grow(): void {
    const larger = new Uint32Array(Math.ceil(this.#pool.length * 1.5) + LARGEST_CHUNK * 2 + HEAD);
    larger.set(this.#pool);
    this.#pool = larger;
  }
}

