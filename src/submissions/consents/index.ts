export { isTakenBack, personKey, SCOPES, type About, type Consent, type Note, type Scope } from './consent.js';
export { ConsentStore } from './consent-store.js';
export { CONSENTS_LAYOUT } from './layout.js';
