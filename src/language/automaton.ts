/**
 * A finite automaton in the CFSA2 format of morfologik: a minimal acyclic graph whose paths are byte sequences.
 * Source of the format: `morfologik-fsa`, classes `CFSA2` and `FSAHeader` (checked here against the real file).
 *
 * ```
 * "\fsa" 0xC6 | flags, 2 bytes big-endian | n, 1 byte | n labels | arcs to the end of the file
 * arc:  1 byte  0x80 its target is the state right after this one
 *               0x40 last arc of its state
 *               0x20 a sequence may end here
 *               0x1F index of its label in the table; 0: the label is the next byte
 *       then, without 0x80, the target as a little-endian 7-bit varint, counted from the first arc
 * ```
 * A state is the position of its first arc. Position 0 is an entry whose only arc leads to the root.
 */
export class Automaton {
  readonly root: number;
  readonly #arcs: Uint8Array;
  readonly #labels: Uint8Array;

  /** @throws Error when the bytes are not a CFSA2 automaton without per-state numbers. */
  constructor(bytes: Uint8Array) {
    if (bytes.length < 9 || HEADER.some((byte, at) => bytes[at] !== byte)) {
      throw new Error('Not a CFSA2 automaton (expected the bytes 5c 66 73 61 c6 00 07).');
    }
    const labelCount = bytes[7]!;
    this.#labels = bytes.subarray(8, 8 + labelCount);
    this.#arcs = bytes.subarray(8 + labelCount);
    this.root = this.target(0);
  }

  /** The arc of `state` with this label, or -1. */
  arc(state: number, label: number): number {
    // One loop over the bytes instead of label(), isLast() and next(): most of the time of a look-up is spent here.
    const arcs = this.#arcs;
    for (let arc = state; ; ) {
      const flags = arcs[arc]!;
      const index = flags & LABEL;
      let after = arc + 1;
      if ((index === 0 ? arcs[after++] : this.#labels[index]) === label) return arc;
      if (flags & LAST) return -1;
      if ((flags & TARGET_NEXT) === 0) while (arcs[after++]! >= 0x80);
      arc = after;
    }
  }

  label(arc: number): number {
    const index = this.#arcs[arc]! & LABEL;
    return index === 0 ? this.#arcs[arc + 1]! : this.#labels[index]!;
  }

  isLast(arc: number): boolean {
    return (this.#arcs[arc]! & LAST) !== 0;
  }

  isFinal(arc: number): boolean {
    return (this.#arcs[arc]! & FINAL) !== 0;
  }

  /** The arc after this one in the same state; only when `isLast` is false. */
  next(arc: number): number {
    const flags = this.#arcs[arc]!;
    let after = arc + ((flags & LABEL) === 0 ? 2 : 1);
    if ((flags & TARGET_NEXT) === 0) {
      while (this.#arcs[after]! >= 0x80) after++;
      after++;
    }
    return after;
  }

  /** The state an arc leads to; 0 when the path ends there. */
  target(arc: number): number {
    const flags = this.#arcs[arc]!;
    if (flags & TARGET_NEXT) {
      let last = arc;
      while (!this.isLast(last)) last = this.next(last);
      return this.next(last);
    }
    let at = arc + ((flags & LABEL) === 0 ? 2 : 1);
    let target = 0;
    for (let shift = 0; ; shift += 7, at++) {
      const byte = this.#arcs[at]!;
      target |= (byte & 0x7f) << shift;
      if (byte < 0x80) return target;
    }
  }
}

/** Magic, version of CFSA2, and the flags of an automaton without numbers: flexible 1, stop bit 2, next bit 4. */
const HEADER = [0x5c, 0x66, 0x73, 0x61, 0xc6, 0x00, 0x07];
const TARGET_NEXT = 0x80;
const LAST = 0x40;
const FINAL = 0x20;
const LABEL = 0x1f;
