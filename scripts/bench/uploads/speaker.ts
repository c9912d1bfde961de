import { setTimeout as sleep } from 'node:timers/promises';
import { HAND_IN, handInAddress } from '../../../src/shared/index.js';
import { handInFiles as texts } from '../../../src/web/texts/pl/hand-in-files.js';
import type { Browser } from './browser.js';

export const PERSON = 'Osoba Testowa';
const SUMMARY = 'Mieszkańcy spotkali się trzy razy i ustalili, na co gmina wyda pieniądze. Dwa pomysły zrealizowano, a trzeci czeka na zgodę konserwatora zabytków, o którą wystąpiła gmina.';

/** Somebody with an invitation, from its link to handing in. */
export class Speaker {
  #id = '';

  constructor(
    private readonly browser: Browser,
    private readonly token: string,
  ) {}

  /** Of their submission, once they have begun. */
  get submission(): string {
    return this.#id;
  }

  /** Opens the link and fills in every step but the files, so that only machines work afterwards. */
  async prepare(title: string): Promise<void> {
    const { to } = await this.browser.post(HAND_IN.invitation.replace(':token', this.token));
    this.#id = to.split('/').at(-1)!;
    await this.browser.fill(this.#at('about'), '.step-form', { title, summary: SUMMARY, topics: ['klimat'], regions: ['PL-14'], sectors: ['ngo'] });
    await this.browser.fill(this.#at('people'), '.step-form', { 'person-0': PERSON, 'scopes-0': ['named'] });
    await this.browser.fill(this.#at('rights'), '.step-form', {});
  }

  /** @returns what was said of files that were refused */
  async upload(path: string, name: string): Promise<string> {
    await this.browser.upload(this.#at('files'), path, name);
    const { $ } = await this.browser.get(this.#at('files'));
    return $('#odrzucone').text().replace(/\s+/gu, ' ').trim();
  }

  async handIn(): Promise<void> {
    const { to } = await this.browser.post(this.#at('check'), { agreed: '1' });
    if (to.includes('bledy')) throw new Error(`not handed in: ${(await this.browser.get(to.split('#')[0]!)).$('.error-summary').text().replace(/\s+/gu, ' ')}`);
  }

  /** Waits until nothing is being read any more. @returns whether all of it could be read */
  async untilRead(lookEveryMs: number): Promise<boolean> {
    for (;;) {
      const { $ } = await this.browser.get(this.#at('progress'));
      if ($('[data-pending="false"]').length > 0) return $('.file-state').toArray().every((file) => $(file).attr('data-state') === texts.states.done);
      await sleep(lookEveryMs);
    }
  }

  #at(page: 'files' | 'about' | 'people' | 'rights' | 'check' | 'progress'): string {
    return handInAddress(page, { id: this.#id });
  }
}
