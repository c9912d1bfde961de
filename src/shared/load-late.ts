import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * A CommonJS package that is loaded when it is first used: a start does without it, and loading takes a tenth of a second.
 * What is a module (ESM) is loaded by `await import` in the function that needs it.
 * @param name as in `import`
 */
export function loadLate<Module>(name: string): () => Module {
  return () => require(name) as Module;
}
