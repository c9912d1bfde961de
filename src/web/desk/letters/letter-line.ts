import { deskAddress } from '../../../shared/index.js';
import type { Letter } from '../../../submissions/index.js';
import { board } from '../../texts/pl/desk-board.js';
import { inviting } from '../../texts/pl/desk-invitations.js';
import { momentOf } from '../moment-text.js';
import type { WorkVisit } from '../work.js';

/** One letter as it is shown in lists, with what may be decided about it; printed by `parts/letter-line`. */
export interface LetterLine {
  kind: string;
  state: string;
  needsDecision: boolean;
  name: string;
  address: string | undefined;
  note: string;
  advice: string;
  moment: string;
  action: string;
  decisions: { value: LetterDecision; label: string }[];
}

export const LETTER_DECISIONS = ['again', 'take-as-sent', 'drop'] as const;
export type LetterDecision = (typeof LETTER_DECISIONS)[number];

const texts = inviting.lettersPage;

export function lineOf(letter: Letter, visit: WorkVisit): LetterLine {
  const { id, kind, state, note, changedAt, tries } = letter;
  const person = personOf(letter, visit);
  const offered: LetterDecision[] = state === 'unsure' ? ['again', 'take-as-sent', 'drop'] : state === 'failed' ? ['again', 'drop'] : state === 'queued' ? ['drop'] : [];
  const labels: Record<LetterDecision, string> = { again: texts.again, 'take-as-sent': texts.takeAsSent, drop: texts.drop };
  return {
    kind: board.letterKinds[kind],
    state: board.letterStates[state],
    needsDecision: state === 'unsure' || state === 'failed',
    name: person?.name ?? texts.unknownPerson,
    address: person?.address,
    note: [note, ...(state === 'queued' && tries > 0 ? [texts.tries(tries)] : [])].filter(Boolean).join('; '),
    advice: state === 'unsure' ? texts.unsure : '',
    moment: momentOf(Date.parse(changedAt)).text,
    action: deskAddress('letter', { id }),
    decisions: offered.map((value) => ({ value, label: labels[value] })),
  };
}

/** Whom a letter is for, as far as it is still known. */
function personOf({ about }: Letter, { editorial: { invitations, submissions } }: WorkVisit): { name: string; address: string | undefined } | undefined {
  const id = about.slice(about.indexOf(':') + 1);
  if (about.startsWith('invitation:')) {
    const invitation = invitations.invitation(id);
    return invitation && { name: invitation.name, address: deskAddress('invitation', { id }) };
  }
  const submission = submissions.submission(id);
  return submission && { name: submission.contact.name || submission.contact.email, address: undefined };
}
