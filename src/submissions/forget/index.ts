export { consentPlace } from './consent-place.js';
export { contentPlace, materialPlace } from './content-places.js';
export { findPerson, forgetPerson } from './forget-person.js';
export { toPerson, type Person } from './person.js';
export type { Found, Place } from './place.js';
export { removeOld, type Retaining } from './remove-old.js';
export { revisionPlace } from './revision-place.js';
export { invitationPlace, submissionPlace } from './submission-places.js';
