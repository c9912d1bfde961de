import { DESK } from '../../../shared/index.js';
import type { Letter } from '../../../submissions/index.js';
import { inviting } from '../../texts/pl/desk-invitations.js';
import { noSuchThing } from '../board/no-such-thing.js';
import { deskFrame, type DeskFrame } from '../frame.js';
import { withNotice } from '../notice.js';
import type { DeskAnswer, DeskShown } from '../visit.js';
import { whoOf, type WorkVisit } from '../work.js';
import { LETTER_DECISIONS, lineOf, type LetterLine } from './letter-line.js';

const texts = inviting.lettersPage;

/** Older letters that are done are of no use to anybody. */
const MOST_DONE = 200;

interface LettersPage {
  frame: DeskFrame;
  heading: string;
  lead: string;
  off: string | undefined;
  groups: { id: string; heading: string; letters: LetterLine[]; empty: string }[];
  older: string | undefined;
  empty: string | undefined;
}

/** Every letter: what needs a decision first, then what waits, then what is done, the newest first. */
export function showLetters(visit: WorkVisit): DeskShown {
  const { outbox, mail } = visit.editorial;
  const done = newestFirst(outbox.inState('sent', 'dropped'));
  const lines = (letters: readonly Letter[]) => letters.map((letter) => lineOf(letter, visit));
  const groups = [
    { id: 'decide', heading: texts.only.decide, letters: lines(newestFirst(outbox.inState('unsure', 'failed'))), empty: texts.noneToDecide },
    { id: 'waiting', heading: texts.only.waiting, letters: lines(outbox.inState('sending', 'queued')), empty: '' },
    { id: 'done', heading: texts.only.done, letters: lines(done.slice(0, MOST_DONE)), empty: '' },
  ];
  const isEmpty = groups.every(({ letters }) => letters.length === 0);
  const page: LettersPage = {
    frame: deskFrame(visit, { title: texts.title, page: 'letters' }),
    heading: texts.title,
    lead: texts.lead,
    off: mail ? undefined : texts.off,
    groups: isEmpty ? [] : groups.filter(({ letters, empty }) => letters.length > 0 || empty),
    older: done.length > MOST_DONE ? texts.older : undefined,
    empty: isEmpty ? texts.empty : undefined,
  };
  return { view: 'desk/letters', page };
}

/** POST: what an editor decides about one letter; one that has moved on meanwhile stays as it is. */
export function decideLetter(visit: WorkVisit): DeskAnswer {
  const { outbox, inviting: desk, mail } = visit.editorial;
  const letter = outbox.letter(visit.parameters['id'] ?? '');
  if (!letter) return noSuchThing(visit, DESK.letters, texts.title);
  const decision = LETTER_DECISIONS.find((one) => one === visit.form.get('zrob'));
  const isDone = decision !== undefined && desk.decideLetter(letter.id, decision, whoOf(visit));
  mail?.wake();
  return { seeOther: isDone ? withNotice(DESK.letters, 'lista') : DESK.letters };
}

function newestFirst(letters: readonly Letter[]): Letter[] {
  return letters.toSorted((one, other) => (one.changedAt < other.changedAt ? 1 : -1));
}
