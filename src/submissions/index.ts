export { checkAsItem, completeMeta, NO_ID_YET, type Completing } from './complete-item.js';
export { InvitationStore, type Invitation, type NewInvitation } from './invitations.js';
export { SUBMISSIONS_LAYOUT } from './layout.js';
export { MOVES, movesFrom, needsReason, STATES, type Move, type Mover, type SubmissionState } from './states.js';
export { ChangedMeanwhile, FILE_ROLES, NoSuchMove, ORIGINS, type FileRole, type Moved, type Origin, type Submission, type SubmittedFile } from './submission.js';
export { SubmissionStore, type Beginning, type Change } from './submission-store.js';
export * from './publishing/index.js';
export * from './consents/index.js';
export * from './forget/index.js';
