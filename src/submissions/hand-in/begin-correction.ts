import { readItemText, type Item } from '../../content/index.js';
import type { Submission } from '../submission.js';
import type { SubmissionStore } from '../submission-store.js';

/** For so long after publishing a correction is quiet; later it becomes a version readers see (features.md, pain 19). */
export const QUIET_DAYS = 30;
const DAY_MS = 86_400_000;

export interface Correcting {
  submissions: SubmissionStore;
  /** `2026-11-23`. */
  today: string;
  /** Whose correction it is: the submission the item came from. */
  after: Submission;
}

/** Whether a correction made today stays quiet. */
export function isQuiet(published: string, today: string): boolean {
  return Date.parse(today) - Date.parse(published) <= QUIET_DAYS * DAY_MS;
}

/**
 * Begins a submission that changes a published item: its front matter and text as they stand in the file now, also after editors
 * changed them. One's own correction that is under way is gone on with; what an editor is writing is the editor's.
 * @param text the item's Markdown file
 * @throws Error when the file is none
 */
export function beginCorrection(item: Item, text: string, { submissions, today, after }: Correcting): Submission {
  const { id, dates, version } = item.meta;
  const open = submissions.ofItem(id).find(({ state, origin, invitation }) => origin === after.origin && invitation === after.invitation && !['published', 'rejected', 'withdrawn'].includes(state));
  if (open) return open;
  const { meta, body } = readItemText(text);
  const rest = Object.fromEntries(Object.entries(meta).filter(([name]) => !['id', 'kind', 'workflow'].includes(name)));
  const written = isQuiet(dates.published, today) ? rest : { ...rest, ...nextVersion(rest, version, today) };
  const { origin, invitation, contact } = after;
  return submissions.begin({ kind: item.meta.kind, origin, ...(invitation ? { invitation } : {}), item: id, meta: written, body, contact }).submission;
}

function nextVersion({ versions }: Record<string, unknown>, version: number, today: string): Record<string, unknown> {
  return { version: version + 1, versions: [...((versions as unknown[] | undefined) ?? []), { number: version + 1, date: today, reason: 'Poprawka zgłoszona przez autorów' }] };
}
