import { checkUpload, FILE_TYPES, fileOf, keepUpload, type FileType, type JobQueue } from '../../materials/index.js';
import { join } from 'node:path';
import type { Kind } from '../../content/index.js';
import type { FileRole, Submission } from '../submission.js';
import type { SubmissionStore } from '../submission-store.js';
import type { RefusedFile } from './refused-files.js';
import type { VirusScans } from './virus-scans.js';

export interface TakingIn {
  submissions: SubmissionStore;
  scans: VirusScans;
  queue: JobQueue;
  /** Folder of what was handed in and is not published yet. */
  incoming: string;
}

/** A file that has arrived whole. */
export interface Arrived {
  path: string;
  /** As the browser said. */
  name: string;
}

/**
 * Gate → copy under its own name → antivirus → submission → queue. The arrived file stays for the caller to remove. Killed anywhere
 * in between nothing half is in the submission: a copy nobody holds is swept away later.
 * @param replaces id of the file whose place it takes
 * @returns why it was not taken
 */
export async function takeInFile({ path, name: said }: Arrived, submission: Submission, { submissions, scans, queue, incoming }: TakingIn, replaces?: string): Promise<RefusedFile | undefined> {
  const checked = await checkUpload(path, said);
  if ('problems' in checked) return refusedFile(checked.problems[0]!);
  const { type, name, bytes } = checked;
  const { sha256 } = await keepUpload(path, { uploads: incoming, type });
  const problems = await scans.scan(join(incoming, fileOf(sha256, type)), { sha256, name });
  if (problems[0]) return refusedFile(problems[0]);
  const current = submissions.submission(submission.id);
  if (!current) return undefined;
  const before = current.files.find(({ id }) => id === replaces);
  // The same content twice is one file, also when a phone sends it again because it did not hear the answer.
  if (current.files.some((file) => file.sha256 === sha256 && file.type === type)) return undefined;
  const kept = before ? { id: before.id, label: before.label, alt: before.alt } : { label: '', alt: '' };
  submissions.putFile(submission.id, { ...kept, sha256, type, name, bytes, role: before?.role ?? usualRole(type, submission.kind), personalDataConfirmed: false });
  queue.enqueue({ sha256, type });
  return undefined;
}

function usualRole(type: FileType, kind: Kind): FileRole {
  const { unit } = FILE_TYPES[type];
  if (unit === 'image') return 'photo';
  return kind === 'presentation' && unit !== 'section' ? 'slides' : 'handout';
}

function refusedFile({ file, message, advice }: { file: string; message: string; advice: string }): RefusedFile {
  return { name: file, message, advice };
}
