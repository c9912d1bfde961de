import type { Logger } from 'pino';
import type { Settings } from './settings.js';
import { addressOf, handInAddress } from './shared/index.js';
import type { State } from './state/index.js';
import { Mailer, openPost, type ConsentStore, type InvitationStore, type LetterFacts, type Outbox, type SubmissionStore } from './submissions/index.js';

const DAY = new Intl.DateTimeFormat('pl-PL', { timeZone: 'Europe/Warsaw', dateStyle: 'long' });

interface Parts {
  state: State;
  outbox: Outbox;
  invitations: InvitationStore;
  submissions: SubmissionStore;
  consents: ConsentStore;
  sessionOf: LetterFacts['sessionOf'];
}

/** What sends letters; nothing where no mail server is set. It does not begin before `start`. */
export function openMail(settings: Settings, { state, outbox, consents, ...facts }: Parts, logger: Logger): Mailer | undefined {
  const { smtpUrl: url, mailFrom: from, siteUrl } = settings;
  if (!url || !from) return undefined;
  return new Mailer({
    state,
    outbox,
    post: openPost({ url, from }),
    perMinute: settings.mailPerMinute,
    facts: {
      ...facts,
      addresses: { invitation: (token) => siteUrl + handInAddress('invitation', { token }), status: (token) => siteUrl + handInAddress('status', { token }), item: (id) => siteUrl + addressOf('item', 'pl', { id }) },
      mayContact: (name) => consents.mayContact(name),
      dayInWords: (iso) => DAY.format(new Date(iso)),
    },
    // Answers of mail servers repeat addresses; they stand with the letter, not in the log.
    onFault: (fault, letter) => (letter ? logger.warn({ letter: letter.id, kind: letter.kind, outcome: fault }, 'a letter was not sent') : logger.error({ err: fault }, 'letters cannot be sent, will try again')),
  });
}
