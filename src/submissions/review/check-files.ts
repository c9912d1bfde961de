import { blocking, preflight, type Finding, type Job, type JobQueue, type Reading } from '../../materials/index.js';
import type { Submission, SubmittedFile } from '../submission.js';

/** A handed-in file and everything known about it. */
export interface FileCheck {
  file: SubmittedFile;
  job: Job;
  /** Not there while the file is being read, or when nobody can read it. */
  reading: Reading | undefined;
  findings: Finding[];
  /** Personal data that nobody has confirmed to be meant for the public. */
  unconfirmed: Finding[];
}

export type Checks = Pick<JobQueue, 'enqueue' | 'reading'>;

/** The files of a submission with their checks. Readings are derived: one that is gone is asked for again. */
export function checkFiles({ files }: Pick<Submission, 'files'>, queue: Checks): FileCheck[] {
  return files.map((file) => {
    const job = queue.enqueue(file);
    const reading = queue.reading(file.sha256);
    const findings = reading ? preflight(reading) : [];
    return { file, job, reading, findings, unconfirmed: file.personalDataConfirmed ? [] : blocking(findings, []) };
  });
}
