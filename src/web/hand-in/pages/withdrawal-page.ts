import { handInAddress } from '../../../shared/index.js';
import { movesFrom } from '../../../submissions/index.js';
import { handInStatus } from '../../texts/pl/hand-in-status.js';
import type { Frame } from '../../parts/frame.js';
import { typedText } from '../fields/read-values.js';
import type { Answer } from '../http/answer.js';
import type { Opened } from '../opened.js';
import { privateFrame } from './private-frame.js';

const texts = handInStatus.withdrawal;

/** Asks once more before a submission is withdrawn. */
export interface WithdrawalPage {
  frame: Frame;
  texts: typeof texts;
  meaning: string;
  reason: string;
  action: string;
  cancel: string;
}

export function showWithdrawal({ visit, submission: { id, state } }: Opened): Answer {
  const own = handInAddress('own', { id });
  if (!movesFrom(state, 'speaker').includes('withdraw')) return { to: own };
  const meaning = state === 'draft' ? texts.draft : state === 'published' ? texts.published : texts.handedIn;
  const page: WithdrawalPage = { frame: privateFrame(visit, texts.title), texts, meaning, reason: state === 'published' ? texts.publicReason : texts.reason, action: handInAddress('withdrawal', { id }), cancel: own };
  return { view: 'hand-in/withdrawal', page };
}

/** A draft goes at once; what is published leaves a note with the reason at its address. */
export async function withdraw({ form, submission: { id, state, item, contact }, handIn }: Opened): Promise<Answer> {
  const reason = typedText.parse(form.get('reason') ?? '').trim().slice(0, 2_000);
  if (state === 'published' && item) await handIn.publisher.withdrawItem(item, { by: contact.name, reason: reason || texts.ownWish, mover: 'speaker' });
  else if (movesFrom(state, 'speaker').includes('withdraw')) handIn.submissions.move(id, 'withdraw', { mover: 'speaker', by: contact.name, reason });
  return { to: handInAddress('own', { id }) };
}
