import { allOrNothing, type State } from '../../state/index.js';
import type { Letter, WrittenLetter } from './letter.js';
import type { Outbox } from './outbox.js';
import type { Delivery, Post } from './post.js';
import { prepareLetter, type LetterFacts } from './prepare-letter.js';

export interface MailerOptions {
  state: State;
  outbox: Outbox;
  facts: LetterFacts;
  post: Post;
  perMinute: number;
  /** A letter was not sent, or the machine failed; without address and text. */
  onFault: (fault: unknown, letter: Letter | undefined) => void;
}

/** When to try again after a temporary fault; then an editor decides (RFC 5321, 4.5.4.1 asks for 30 minutes between most tries). */
const WAITS_MS = [5, 30, 60, 180].map((minutes) => minutes * 60_000);
/** Another program (a backup) may hold the state for a moment. */
const AFTER_FAULT_MS = 30_000;

/** Sends what stands in the outbox, one letter at a time. */
export class Mailer {
  #timer: NodeJS.Timeout | undefined;
  #sending: Promise<void> | undefined;
  #isClosed = false;
  /** Whoever wakes the mailer does not make it quicker than it may be. */
  #notBefore = 0;

  constructor(private readonly options: MailerOptions) {}

  /** Letters a killed program left in the middle are never sent again by themselves. */
  start(): void {
    const { outbox } = this.options;
    for (const { id } of outbox.inState('sending')) outbox.move(id, 'lose', { note: 'program zatrzymał się podczas wysyłania' });
    this.wake();
  }

  /** Something may be due. */
  wake(): void {
    if (this.#isClosed || this.#sending) return;
    this.#after(0);
  }

  /** Waits for the letter under way. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#sending;
  }

  #after(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (this.#isClosed) return;
    this.#timer = setTimeout(() => {
      this.#sending = this.#sendNext().finally(() => (this.#sending = undefined));
    }, Math.max(milliseconds, this.#notBefore - Date.now())).unref();
  }

  async #sendNext(): Promise<void> {
    const { outbox, post, perMinute, onFault } = this.options;
    try {
      const taken = this.#take();
      if (taken) {
        const { letter, written } = taken;
        if (written) {
          this.#notBefore = Date.now() + 60_000 / perMinute;
          this.#settle(letter, await post.send(written, letter.id));
        }
        return this.#after(0);
      }
      const due = outbox.nextDue();
      if (due) this.#after(Math.min(Math.max(0, Date.parse(due) - Date.now()), 3_600_000));
    } catch (fault) {
      onFault(fault, undefined);
      this.#after(AFTER_FAULT_MS);
    }
  }

  /** Notes that the letter is being sent together with the link it carries. */
  #take(): { letter: Letter; written: WrittenLetter | undefined } | undefined {
    const { state, outbox, facts } = this.options;
    return allOrNothing(state, () => {
      const next = outbox.next();
      if (!next) return undefined;
      const letter = outbox.move(next.id, 'take')!;
      const written = prepareLetter(letter, facts);
      if ('needless' in written) {
        outbox.move(letter.id, 'drop', { note: written.needless });
        return { letter, written: undefined };
      }
      return { letter, written };
    });
  }

  #settle(letter: Letter, delivery: Delivery): void {
    const { state, outbox, facts, onFault } = this.options;
    allOrNothing(state, () => {
      if (delivery.outcome === 'sent') {
        outbox.move(letter.id, 'settle');
        if (letter.about.startsWith('invitation:')) facts.invitations.noteSent(letter.about.slice('invitation:'.length));
        return;
      }
      const { reason } = delivery;
      if (delivery.outcome === 'unsure') return void outbox.move(letter.id, 'lose', { note: reason });
      const wait = delivery.isTemporary ? WAITS_MS[letter.tries - 1] : undefined;
      if (wait === undefined) outbox.move(letter.id, 'fail', { note: reason });
      else outbox.move(letter.id, 'put-off', { note: reason, afterMs: wait });
    });
    if (delivery.outcome !== 'sent') onFault(delivery.outcome, letter);
  }
}
