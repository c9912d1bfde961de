import { join } from 'node:path';
import { checkAmong, findItemFile, itemFile, listItemIds, readContentText, type ContentText, type Item } from '../../content/index.js';
import type { Problem } from '../../shared/index.js';
import { checkAsItem, NO_ID_YET } from '../complete-item.js';
import { movesFrom } from '../states.js';
import { ChangedMeanwhile, NoSuchMove, type Submission } from '../submission.js';
import { Bases } from './bases.js';
import { findConflict } from './find-conflict.js';
import type { Wish } from './job.js';
import { findMissing } from './move-files.js';
import { isNewVersion, withNewVersion } from './new-version.js';
import type { PublishingParts } from './parts.js';
import { stillBusy, type Plan } from './plan.js';
import { Journal } from './journal.js';
import { Revisions } from './revisions.js';

export interface SubmissionWish extends Wish {
  /** Of the submission, as whoever approves has seen it. */
  revision?: number;
  /** After a conflict: digest of the version on the disk that may be replaced (`Conflict.theirDigest`). */
  over?: string;
  /** Whether a change makes a new version; by default corrections by speakers do, later than 30 days after publishing. */
  newVersion?: boolean;
}

/**
 * Checks a submission as the file it will be. Looks at the disk first, then decides and gives the number in one transaction.
 * @throws NoSuchMove when it cannot be approved in its state, ChangedMeanwhile when it is not the revision that was seen
 */
export async function planSubmission(parts: PublishingParts, id: string, wish: SubmissionWish): Promise<Plan> {
  const submission = parts.submissions.submission(id);
  if (!submission) throw new Error(`no submission ${id}`);
  mustBeApprovable(submission, wish);
  const { content } = parts.folders;
  const path = submission.item === undefined ? undefined : await findItemFile(content, submission.item);
  const current = path === undefined ? undefined : await readContentText(join(content, path));
  const faults = [...(await findMissing(submission.files, parts.folders)), ...findHeldBack(submission, parts)];
  if (faults.length > 0) return { stop: { outcome: 'refused', problems: faults } };
  const taken = [...(await listItemIds(content)), ...new Revisions(parts.state, parts.now).items()];
  const seen = { ...wish, revision: submission.revision };
  // Somebody may have saved while the disk was looked at.
  return planSeen(parts, submission.id, { wish: seen, path, current, taken });
}

function findHeldBack({ files }: Submission, { holdsBack }: PublishingParts): Problem[] {
  return files
    .filter(({ sha256 }) => holdsBack?.(sha256))
    .map(({ name }) => ({ file: name, severity: 'error', message: 'plik nie został jeszcze sprawdzony programem antywirusowym', advice: 'Poczekaj chwilę. Jeśli to trwa dłużej, powiedz osobie, która opiekuje się serwerem, że skaner nie odpowiada.' }));
}

interface Seen {
  wish: SubmissionWish;
  path: string | undefined;
  current: ContentText | undefined;
  taken: readonly string[];
}

function planSeen(parts: PublishingParts, id: string, { wish, path, current, taken }: Seen): Plan {
  const { state, submissions, today, readingOf, library } = parts;
  const submission = submissions.submission(id)!;
  mustBeApprovable(submission, wish);
  const versioned = withVersion(submission, current, wish, today());
  const complete = (item: string) => checkAsItem(versioned, library().vocabularies, { id: item, today: today(), readingOf, before: current?.text });

  const trial = complete(submission.item ?? NO_ID_YET);
  const problems = trial.item ? [...trial.problems, ...checkAmong(trial.item, library())] : trial.problems;
  if (!trial.item || problems.some(({ severity }) => severity === 'error')) return { stop: { outcome: 'refused', problems } };
  const conflict = findConflict({ path: path ?? '', base: new Bases(state).of(id), current, mine: trial.text, over: wish.over });
  if (conflict) return { stop: { outcome: 'conflict', conflict } };

  const item = submissions.giveItem(id, yearOf(trial.item, today()), taken);
  const file = path ?? itemFile(item, submission.kind, trial.item.meta.title);
  if (new Journal(state, parts.now).onFile(file)) return stillBusy(file);
  return {
    job: { submission: id, item, path: file, text: complete(item).text, before: current?.text, files: submission.files.map(({ sha256, type }) => ({ sha256, type })), by: wish.by, note: wish.note?.trim() ?? '', withdraws: undefined },
    begin: () => {
      mustBeApprovable(submissions.submission(id)!, wish);
      submissions.move(id, 'approve', { mover: 'editor', by: wish.by, account: wish.account ?? '', reason: wish.note ?? '' });
    },
  };
}

function mustBeApprovable(submission: Submission, { revision }: SubmissionWish): void {
  if (!movesFrom(submission.state, 'editor').includes('approve')) throw new NoSuchMove(submission, 'approve');
  if (revision !== undefined && revision !== submission.revision) throw new ChangedMeanwhile(submission);
}

function withVersion(submission: Submission, current: ContentText | undefined, { newVersion, note = '' }: SubmissionWish, today: string): Submission {
  const published = (submission.meta['dates'] as { published?: unknown } | undefined)?.published;
  const makes = current !== undefined && (newVersion ?? (submission.origin !== 'desk' && isNewVersion(published, today)));
  return makes ? { ...submission, meta: withNewVersion(submission.meta, { today, reason: note }) } : submission;
}

/** Session notes and slides count with their Congress, case studies with the year they came into the library. */
function yearOf({ meta }: Item, today: string): string {
  const isOfEdition = meta.kind !== 'case-study' && /^\d{4}$/u.test(meta.edition ?? '');
  return isOfEdition ? meta.edition! : today.slice(0, 4);
}

