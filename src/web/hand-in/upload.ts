import { rm } from 'node:fs/promises';
import type { RequestHandler } from 'express';
import { handInAddress } from '../../shared/index.js';
import { cleanName, LIMITS } from '../../materials/index.js';
import { takeInFile, type RefusedFile } from '../../submissions/index.js';
import { handInFiles as texts } from '../texts/pl/hand-in-files.js';
import { noteUpload } from '../http/end-slow-requests.js';
import { answer } from './http/answer.js';
import { openSubmission, type HandInGiven } from './http/handlers.js';
import { isEditable, type Opened } from './opened.js';
import { sizeText } from './pages/size-text.js';
import { receiveFiles, type Received } from './receive-files.js';
import type { Allowance, ReceivedFile } from './upload-storage.js';

/** A line that says nothing for so long is gone: trains go through tunnels, so it is more than a minute. */
const SILENCE_MS = 120_000;

/** Takes the files of a form, after everything has been looked at that can be before a byte of them is read. */
export function uploadFiles(given: HandInGiven): RequestHandler {
  const underWay = new Map<string, number>();
  return async (req, res) => {
    const opened = openSubmission(req, res, given);
    if (!opened) return;
    const { submission, sessionId, handIn } = opened;
    const back = { to: handInAddress('files', { id: submission.id }) };
    if (!isEditable(submission)) return answer(res, { to: handInAddress('own', { id: submission.id }) }, given.render);
    const refusal = await refusalBefore(opened, underWay.get(sessionId) ?? 0, Number(req.headers['content-length'] ?? 0));
    handIn.refused.clear(submission.id);
    if (refusal) {
      handIn.refused.add(submission.id, refusal);
      return answer(res, back, given.render);
    }
    underWay.set(sessionId, (underWay.get(sessionId) ?? 0) + 1);
    noteUpload(res);
    req.setTimeout(SILENCE_MS, () => void req.destroy());
    try {
      const allowance = allowanceOf(opened);
      const received = await receiveFiles(req, res, { folder: handIn.arriving, allowance, most: handIn.limits.filesInRequest });
      req.setTimeout(0);
      await takeIn(opened, received);
    } finally {
      const left = (underWay.get(sessionId) ?? 1) - 1;
      if (left > 0) underWay.set(sessionId, left);
      else underWay.delete(sessionId);
    }
    if (!res.destroyed) answer(res, back, given.render);
  };
}

async function refusalBefore({ handIn }: Opened, underWay: number, coming: number): Promise<RefusedFile | undefined> {
  if (underWay >= handIn.limits.uploadsAtOnce) return texts.busy;
  // It lies on the disk twice until it has its own name.
  return (await handIn.freeDisk()) - 2 * (Number.isFinite(coming) ? coming : 0) < handIn.limits.freeDiskBytes ? texts.diskFull : undefined;
}

function allowanceOf({ handIn, submission, visit }: Opened): Allowance {
  const room = handIn.quota.room(submission);
  const replaced = submission.files.find(({ id }) => id === visit.query.get('zamiast'));
  return { files: replaced ? Math.min(1, room.filesThisHour) : Math.min(room.files, room.filesThisHour), bytes: room.bytes + (replaced?.bytes ?? 0), fileBytes: LIMITS.fileBytes };
}

async function takeIn(opened: Opened, received: Received): Promise<void> {
  const { submission, handIn, visit } = opened;
  const refuse = (refused: RefusedFile) => handIn.refused.add(submission.id, refused);
  if ('failed' in received) return refuse({ broken: texts.broken, 'too-many': texts.tooManyParts, 'too-big': { name: texts.diskFull.name, ...texts.tooBig(sizeText(LIMITS.fileBytes)) }, disk: texts.diskFull }[received.failed]);
  if (received.files.length === 0) return refuse(texts.nothingChosen);
  const replaces = visit.query.get('zamiast') ?? undefined;
  try {
    for (const [index, file] of received.files.entries()) {
      if ('letGo' in file) {
        refuse({ name: cleanName(file.name), ...whyLetGo(opened, file) });
        continue;
      }
      handIn.quota.noteArrival(submission);
      const refused = await takeInFile(file, submission, handIn.taking, index === 0 ? replaces : undefined);
      if (refused) refuse(refused);
    }
  } finally {
    for (const file of received.files) if ('path' in file) await rm(file.path, { force: true });
  }
}

function whyLetGo({ handIn, submission }: Opened, { letGo }: Extract<ReceivedFile, { letGo: unknown }>): Omit<RefusedFile, 'name'> {
  if (letGo === 'too-big') return texts.tooBig(sizeText(LIMITS.fileBytes));
  if (letGo === 'no-room') return texts.noRoom;
  return handIn.quota.room(submission).filesThisHour === 0 ? texts.tooManyThisHour : texts.tooManyFiles(handIn.limits.files);
}
