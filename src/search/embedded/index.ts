export { openEmbeddedEngine } from './embedded-engine.js';
