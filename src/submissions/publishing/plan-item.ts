import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { checkAmong, findItemFile, itemFile, itemParser, listItemIds, readContentText, rewriteMarkdown, toMarkdown, type Kind } from '../../content/index.js';
import { findConflict } from './find-conflict.js';
import type { Wish } from './job.js';
import { Journal } from './journal.js';
import type { PublishingParts } from './parts.js';
import { stillBusy, type Plan } from './plan.js';
import { Revisions } from './revisions.js';

export interface ItemWish extends Wish {
  /** Digest of the file this was made from (`Item.digest`, `ContentText.digest`); absent for a new item. */
  basedOn?: string;
  /** Names what the item is made from, such as a row of a table: asked for again, it is the same item. */
  holder?: string;
}

/**
 * Front matter and text as an item. Without an id it is a new one and gets the next number, once its `holder` is known always the
 * same. Days and workflow that are not said are today's and `published`.
 */
export async function planItem(parts: PublishingParts, meta: Readonly<Record<string, unknown>>, body: string, wish: ItemWish): Promise<Plan> {
  const { library, today, folders, state, now, submissions } = parts;
  const given = typeof meta['id'] === 'string' ? meta['id'] : undefined;
  const taken = [...(await listItemIds(folders.content)), ...new Revisions(state, now).items()];
  const year = typeof meta['edition'] === 'string' && meta['kind'] !== 'case-study' ? meta['edition'] : today().slice(0, 4);
  const id = given ?? submissions.reserveItem(wish.holder ?? randomUUID(), year, taken);
  const known = await findItemFile(folders.content, id);
  const current = known === undefined ? undefined : await readContentText(join(folders.content, known));

  const dates = { published: today(), modified: today(), ...(meta['dates'] as Record<string, unknown> | undefined) };
  const whole = { workflow: 'published', ...meta, id, dates };
  const text = (current ? rewriteMarkdown(current.text, whole, body) : toMarkdown(whole, body)).normalize('NFC');
  const reading = itemParser(library().vocabularies)(text, known ?? `${id}.md`);
  const problems = reading.item ? [...reading.problems, ...checkAmong(reading.item, library(), folders.uploads)] : reading.problems;
  if (!reading.item || problems.some(({ severity }) => severity === 'error')) return { stop: { outcome: 'refused', problems } };

  const path = known ?? itemFile(id, meta['kind'] as Kind, reading.item.meta.title);
  // Done before, and asked for again after a restart.
  if (current?.text === text) return { stop: { outcome: 'published', item: id, path } };
  const conflict = findConflict({ path, base: undefined, current, mine: text, over: wish.basedOn ?? '' });
  if (conflict) return { stop: { outcome: 'conflict', conflict } };
  if (new Journal(state, now).onFile(path)) return stillBusy(path);
  return { job: { submission: undefined, item: id, path, text, before: current?.text, files: [], by: wish.by, note: wish.note?.trim() ?? '', withdraws: undefined } };
}

/** Files of the content that are no items and may be written: vocabularies and what stands beside them. */
const OTHER_FILES = /^(?:(?:vocabularies|editions)\/[a-z0-9][a-z0-9-]*|references|synonyms)\.yaml$/u;

/**
 * Another file of the content, as it shall be; whoever asks has checked it.
 * @param basedOn digest of the file it was made from; empty for a new one
 * @throws RangeError for a path that is none of these
 */
export async function planFile(parts: PublishingParts, path: string, text: string, { basedOn, by, note = '' }: Wish & { basedOn: string }): Promise<Plan> {
  if (!OTHER_FILES.test(path)) throw new RangeError(`${path} is not written here`);
  const wanted = text.normalize('NFC');
  const current = await readContentText(join(parts.folders.content, path));
  if (current?.text === wanted) return { stop: { outcome: 'published', item: undefined, path } };
  const conflict = findConflict({ path, base: undefined, current, mine: wanted, over: basedOn });
  if (conflict) return { stop: { outcome: 'conflict', conflict } };
  if (new Journal(parts.state, parts.now).onFile(path)) return stillBusy(path);
  return { job: { submission: undefined, item: undefined, path, text: wanted, before: current?.text, files: [], by, note: note.trim(), withdraws: undefined } };
}

