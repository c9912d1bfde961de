import type { Problem } from '../../shared/index.js';
import type { FileCheck } from './check-files.js';

/** One thing that keeps a submission from being published. */
export type Obstacle = { what: 'problem'; problem: Problem } | { what: 'unconfirmed' | 'unread' | 'refused'; file: FileCheck };

/** Everything that must be mended, confirmed or waited for before a submission may be approved. */
export function obstaclesOf(problems: readonly Problem[], files: readonly FileCheck[]): Obstacle[] {
  return [
    ...problems.filter(({ severity }) => severity === 'error').map((problem) => ({ what: 'problem' as const, problem })),
    ...files.flatMap((file): Obstacle[] => {
      if (file.job.state === 'failed') return [{ what: 'refused', file }];
      if (file.job.state !== 'done') return [{ what: 'unread', file }];
      return file.unconfirmed.length > 0 ? [{ what: 'unconfirmed', file }] : [];
    }),
  ];
}
