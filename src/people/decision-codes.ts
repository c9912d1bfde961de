/** What may stand in the log of decisions. A room that decides something adds its codes; the desk must have a sentence for each. */
export const DECISIONS = [
  'account-added',
  'account-role-changed',
  'account-disabled',
  'account-enabled',
  'account-link-made',
  'account-identity-joined',
  'password-set',
  'password-changed',
  'invitation-made',
  'invitation-renewed',
  'invitation-link-made',
  'invitation-revoked',
  'letter-queued',
  'letter-again',
  'letter-take-as-sent',
  'letter-drop',
  'vocabulary-changed',
  'import-applied',
] as const;

export type DecisionCode = (typeof DECISIONS)[number];
