import { setTimeout as sleep } from 'node:timers/promises';
import { DESK, deskAddress } from '../../../src/shared/index.js';
import type { Browser } from './browser.js';

const LOOK_EVERY_MS = 50;

/** An editor at the desk who needs no time to think. */
export class Editor {
  constructor(private readonly browser: Browser) {}

  async signIn({ setPassword, email, password }: { setPassword: string; email: string; password: string }): Promise<void> {
    await this.browser.post(setPassword, { 'new-password': password, 'new-password-again': password });
    const { to } = await this.browser.post(DESK.signIn, { email, password });
    if (to !== DESK.home) throw new Error(`not signed in: ${to}`);
  }

  /** Waits until a submission has been checked and can be approved. */
  async untilChecked(submission: string): Promise<void> {
    while ((await this.browser.get(deskAddress('review', { id: submission }))).$('#approve').length === 0) await sleep(LOOK_EVERY_MS);
  }

  /** Approves it as it stands. Comes back when it is published. */
  async approve(submission: string): Promise<void> {
    await this.browser.fill(deskAddress('review', { id: submission }), '#review', {}, deskAddress('reviewApproval', { id: submission }));
  }
}
