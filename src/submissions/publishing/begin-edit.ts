import { join } from 'node:path';
import { findItemFile, parseFrontMatter, readContentText, type Kind } from '../../content/index.js';
import type { Problem } from '../../shared/index.js';
import { allOrNothing } from '../../state/index.js';
import type { Submission } from '../submission.js';
import type { Beginning } from '../submission-store.js';
import { Bases } from './bases.js';
import type { Wish } from './job.js';
import type { PublishingParts } from './parts.js';

/** The submission in which an item is changed; `statusToken` only when it was begun now. */
export type Begun = { submission: Submission; statusToken: string | undefined } | { problems: Problem[] };

const OVER = new Set(['published', 'rejected', 'withdrawn']);

/**
 * Opens an item for an editor: a submission with everything its file says, already in review. One that is open is gone on
 * with, so that two editors meet in the same one.
 */
export async function beginEdit(parts: PublishingParts, item: string, { by, account = '' }: Pick<Wish, 'by' | 'account'>): Promise<Begun> {
  return begin(parts, item, { origin: 'desk' }, (id) => {
    parts.submissions.move(id, 'hand-in', { mover: 'editor', by, account });
    parts.submissions.move(id, 'take', { mover: 'editor', by, account });
  });
}

/** Opens what a submission became for whoever handed it in: a draft with what the file says today, for the same person. */
export async function beginCorrection(parts: PublishingParts, submission: Submission): Promise<Begun> {
  const { item, origin, invitation, contact } = submission;
  if (!item) return nothing(submission.id);
  return begin(parts, item, { origin, contact, ...(invitation === undefined ? {} : { invitation }) }, () => {});
}

async function begin(parts: PublishingParts, item: string, who: Pick<Beginning, 'origin' | 'contact' | 'invitation'>, then: (id: string) => void): Promise<Begun> {
  const { state, submissions, folders } = parts;
  const path = await findItemFile(folders.content, item);
  const current = path === undefined ? undefined : await readContentText(join(folders.content, path));
  if (!path || !current) return nothing(item);
  const front = parseFrontMatter(current.text, path);
  if ('problems' in front) return { problems: front.problems };
  return allOrNothing(state, () => {
    const open = submissions.ofItem(item).find((one) => one.origin === who.origin && one.invitation === who.invitation && !OVER.has(one.state));
    if (open) return { submission: open, statusToken: undefined };
    const meta = front.data as Record<string, unknown>;
    const { submission, statusToken } = submissions.begin({ ...who, kind: meta['kind'] as Kind, item, meta, body: front.body.trim() });
    new Bases(state).put(submission.id, current.text);
    then(submission.id);
    return { submission: submissions.submission(submission.id)!, statusToken };
  });
}

function nothing(item: string): Begun {
  return { problems: [{ file: item, severity: 'error', message: `nie ma pliku materiału ${item}`, advice: 'Sprawdź identyfikator.' }] };
}
