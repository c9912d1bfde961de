export { keepRecogniser, recogniser, type Recognise } from './recogniser.js';
export type { Offer, Recognition } from './recognition.js';
