export { DECISION_LETTERS, INVITATION_LETTERS, LETTER_STATES, type DecisionLetter, type InvitationLetter, type Letter, type LetterAbout, type LetterKind, type LetterState, type WrittenLetter } from './letter.js';
export { letterForMove } from './letter-for-move.js';
export { MAIL_LAYOUT } from './layout.js';
export { Mailer, type MailerOptions } from './mailer.js';
export { Outbox, type NewLetter } from './outbox.js';
export { openPost, type Delivery, type Post } from './post.js';
export { LINK_DAYS, prepareLetter, type LetterFacts } from './prepare-letter.js';
export { invitationTitle, writeInvitation, type LetterSession } from './write-letter.js';
