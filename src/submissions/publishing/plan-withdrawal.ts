import { join } from 'node:path';
import { findItemFile, parseFrontMatter, readContentText, rewriteMarkdown } from '../../content/index.js';
import type { Mover } from '../states.js';
import { Journal } from './journal.js';
import type { PublishingParts } from './parts.js';
import { refuse, stillBusy, type Plan } from './plan.js';

export interface Withdrawal {
  /** Name of whoever withdraws. */
  by: string;
  /** Everybody reads it at the address of the item. */
  reason: string;
  mover?: Extract<Mover, 'speaker' | 'editor'>;
}

/**
 * Takes an item out of the library; what stays is its address with title, day and reason. The file is changed in these fields
 * only, and also when something else in it is wrong: somebody does not want it to be seen.
 */
export async function planWithdrawal(parts: PublishingParts, item: string, { by, reason, mover = 'editor' }: Withdrawal): Promise<Plan> {
  const { folders, today, state, now } = parts;
  if (reason.trim() === '') return refuse('brakuje powodu wycofania', 'Napisz, dlaczego materiał znika: przeczyta to każdy, kto otworzy jego adres.');
  const path = await findItemFile(folders.content, item);
  const current = path === undefined ? undefined : await readContentText(join(folders.content, path));
  if (!path || !current) return refuse(`nie ma pliku materiału ${item}`, 'Sprawdź identyfikator.');
  const front = parseFrontMatter(current.text, path);
  if ('problems' in front) return { stop: { outcome: 'refused', problems: front.problems } };
  if (new Journal(state, now).onFile(path)) return stillBusy(path);

  const meta = front.data as Record<string, unknown>;
  const dates = { ...(meta['dates'] as Record<string, unknown> | undefined), modified: today() };
  const text = rewriteMarkdown(current.text, { ...meta, dates, workflow: 'withdrawn', withdrawn: { date: today(), reason: reason.trim() } }, front.body);
  return { job: { submission: undefined, item, path, text: text.normalize('NFC'), before: current.text, files: [], by, note: reason.trim(), withdraws: mover } };
}
