import { join } from 'node:path';
import { readLibrary } from '../src/content/index.js';
import { problemLine, projectRoot } from '../src/shared/index.js';

/** Checks everything in a content folder; prints every problem and exits with 1 when there is an error. */
const [content = join(projectRoot(), 'content'), uploads = join(projectRoot(), 'uploads')] = process.argv.slice(2);
const library = await readLibrary({ content, uploads });
const errors = library.problems.filter((problem) => problem.severity === 'error').length;

for (const problem of library.problems) console.log(problemLine(problem));
console.log(`Materiały: ${library.allItems.length}. Błędy: ${errors}. Uwagi: ${library.problems.length - errors}.`);
process.exitCode = errors > 0 ? 1 : 0;
