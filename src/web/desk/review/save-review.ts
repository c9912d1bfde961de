import { ChangedMeanwhile, type FileNote, type Submission, type SubmissionState } from '../../../submissions/index.js';
import { mergeTyped, type Merged } from './fields/merge-typed.js';
import type { Draft } from './fields/show-value.js';
import { markOfFile, type ReviewForm } from './read-review-form.js';
import type { SubmissionVisit } from './review-visit.js';

/** States in which an editor may change what is written. What is published is changed through its item. */
const EDITABLE: readonly SubmissionState[] = ['draft', 'received', 'checked', 'in-review', 'changes-requested'];

export function isEditable({ state }: Submission): boolean {
  return EDITABLE.includes(state);
}

/** Why nothing was saved: the form came cut off, a field cannot be read, somebody else saved in between, or the state allows no change. */
export type Unsaved = 'incomplete' | 'faulty' | 'differs' | 'closed';

export type Saving =
  | { submission: Submission; changed: readonly string[] }
  | { unsaved: Unsaved; submission: Submission; form: ReviewForm; merged: Merged; filesDiffer: readonly string[] };

/** Saves what was typed, or nothing at all: then the page shows it again with what is in the way. */
export function saveReview({ review, submission, desk, me }: SubmissionVisit, form: ReviewForm): Saving {
  const current = review.submissions.submission(submission.id) ?? submission;
  const merged = mergeTyped(draftOf(current), form.typed);
  const files = mergeFiles(current, form);
  const unsaved = (why: Unsaved): Saving => ({ unsaved: why, submission: current, form, merged, filesDiffer: files.differ });
  if (!isEditable(current)) return unsaved('closed');
  if (!form.isWhole) return unsaved('incomplete');
  if (merged.faults.size > 0) return unsaved('faulty');
  if (merged.conflicts.size + merged.theirs.size + files.differ.length > 0) return unsaved('differs');
  const changed = [...merged.mine, ...files.notes.map(({ id }) => `file.${id}`)];
  if (changed.length === 0) return { submission: current, changed };
  try {
    const saved = review.submissions.save(current.id, current.revision, { meta: merged.draft.meta, body: merged.draft.body, files: files.notes });
    desk.people.decisions.record({ who: me.account, what: 'submission-edited', about: `submission:${current.id}` });
    return { submission: saved, changed };
  } catch (error) {
    // Another program wrote between our reading and writing.
    if (error instanceof ChangedMeanwhile) return unsaved('differs');
    throw error;
  }
}

export function draftOf({ kind, meta, body }: Submission): Draft {
  return { kind, meta, body };
}

/** Descriptions of files that we changed, and those that somebody else changed otherwise in between. */
function mergeFiles({ files }: Submission, { files: typed }: ReviewForm): { notes: FileNote[]; differ: string[] } {
  const [notes, differ] = [[] as FileNote[], [] as string[]];
  for (const { note, seen } of typed) {
    const now = files.find(({ id }) => id === note.id);
    if (!now || markOfFile(note) === markOfFile(now) || markOfFile(note) === seen) continue;
    if (markOfFile(now) !== seen) differ.push(note.id);
    else notes.push(note);
  }
  return { notes, differ };
}
