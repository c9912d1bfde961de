import { DESK, deskAddress, type Problem } from '../../../shared/index.js';
import { movesFrom, type Obstacle } from '../../../submissions/index.js';
import { deskReview } from '../../texts/pl/desk-review.js';
import type { ErrorSummary } from '../field.js';
import { deskFrame, type DeskFrame } from '../frame.js';
import { checkSubmission } from './check-submission.js';
import { factsOf, type FactModel } from './facts-of.js';
import { fileModel, type FileModel } from './file-model.js';
import { historyModel, lastEditText, type HistoryModel } from './history-model.js';
import { keysOf, type KeysModel } from './keys-model.js';
import { previewModel, type PreviewModel } from './preview-model.js';
import { problemText } from './problem-text.js';
import { publishingModel, type PublishingModel } from './publishing-model.js';
import { formModel, type FormModel, type NotSaved } from './review-form-model.js';
import type { SubmissionVisit } from './review-visit.js';
import { isEditable } from './save-review.js';
import { titleOf } from './title-of.js';
import { walkOf, type WalkModel } from './walk-of.js';

const texts = deskReview.review;

export interface ReviewPage {
  frame: DeskFrame;
  heading: string;
  texts: typeof texts;
  walk: WalkModel;
  facts: FactModel[];
  message: string | undefined;
  /** What became of what was sent, when nothing was saved. */
  notSaved: { heading: string; lines: string[] } | undefined;
  summary: ErrorSummary | undefined;
  publishing: PublishingModel | undefined;
  files: FileModel[];
  form: FormModel;
  preview: PreviewModel;
  action: string;
  previewAction: string;
  /** Undefined where the state does not allow it. */
  actions: { save: boolean; approve: string | undefined; requestChanges: boolean; reject: boolean; take: string | undefined; reopen: string | undefined; withdraw: string | undefined };
  closed: string | undefined;
  history: HistoryModel;
  keys: KeysModel;
}

export interface ReviewState {
  unsaved?: NotSaved | undefined;
  /** The page was asked for as a preview: what was typed is shown, nothing is saved. */
  isPreview?: boolean;
  /** Said on top, of an approval that was refused. */
  refused?: boolean;
  /** Why publishing was refused, beyond what the page finds itself. */
  problems?: readonly Problem[];
}

/** Everything about one submission: its files, what is written of it, and what can be decided. */
export async function reviewPage(visit: SubmissionVisit, state: ReviewState = {}): Promise<ReviewPage> {
  const { submission } = visit;
  const { unsaved } = state;
  const check = checkSubmission(visit, submission);
  const form = formModel(visit, check, unsaved);
  const moves = movesFrom(submission.state, 'editor');
  const address = (page: Parameters<typeof deskAddress>[0]) => deskAddress(page, { id: submission.id });
  const noteOf = (id: string) => unsaved?.form.files.find(({ note }) => note.id === id)?.note;
  const isLocked = !isEditable(submission);
  const errors = [...check.obstacles.flatMap(obstacleError), ...form.errors];
  const walk = walkOf(visit);
  const canSave = !isLocked;
  return {
    frame: deskFrame(visit, { title: titleOf(submission), page: 'home' }),
    heading: titleOf(submission),
    texts,
    walk,
    facts: factsOf(visit),
    message: submission.message || undefined,
    notSaved: notSavedOf(visit, state),
    summary: errors.length > 0 && !isLocked ? { heading: texts.errorSummary, errors } : undefined,
    publishing: publishingModel(visit),
    files: await Promise.all(check.files.map((file) => fileModel(file, { submission: submission.id, previews: visit.review.previews, note: noteOf(file.file.id) ?? file.file, differs: unsaved?.filesDiffer.includes(file.file.id) ?? false, isLocked }))),
    form,
    preview: previewModel(form.body.text),
    action: address('review'),
    previewAction: address('reviewPreview'),
    actions: {
      save: canSave,
      approve: moves.includes('approve') ? address('reviewApproval') : undefined,
      requestChanges: canSave && moves.includes('request-changes'),
      reject: canSave && moves.includes('reject'),
      take: moves.includes('take') ? address('reviewTaking') : undefined,
      reopen: moves.includes('reopen') ? address('reviewReopening') : undefined,
      withdraw: moves.includes('withdraw') && submission.state !== 'published' ? address('reviewWithdrawal') : undefined,
    },
    closed: closedText(submission.state),
    history: historyModel(visit),
    keys: keysOf({ j: walk.next?.address, k: walk.previous?.address, '/': `${DESK.home}#q`, a: moves.includes('approve') ? '#approve' : undefined, p: moves.includes('request-changes') ? '#request-changes' : undefined }),
  };
}

function obstacleError(obstacle: Obstacle): ErrorSummary['errors'] {
  if (obstacle.what === 'problem') return [];
  const { file } = obstacle.file;
  return [{ text: texts.obstacles[obstacle.what](file.label || file.name), address: `#file-${file.id}` }];
}

function notSavedOf(visit: SubmissionVisit, { unsaved, isPreview, refused, problems = [] }: ReviewState): ReviewPage['notSaved'] {
  if (isPreview) return { heading: texts.preview, lines: [texts.previewUnsaved] };
  if (refused) return { heading: texts.nothingPublished, lines: [deskReview.publishing.refused, ...problems.map((problem) => problemText(problem))] };
  if (!unsaved) return undefined;
  if (unsaved.unsaved === 'differs') return { heading: texts.differs.heading, lines: [texts.differs.lead, lastEditText(visit) ?? ''].filter(Boolean) };
  return { heading: texts.nothingSaved, lines: [{ incomplete: texts.incomplete, faulty: texts.faulty, closed: texts.notNow }[unsaved.unsaved]] };
}

function closedText(state: SubmissionVisit['submission']['state']): string | undefined {
  const closed: Partial<Record<typeof state, string>> = texts.closed;
  return closed[state];
}
