import { mkdtemp, readdir, rm, symlink, writeFile, cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Problem } from '../shared/index.js';
import { readLibrary, type ContentFolders } from './read-library.js';

/**
 * What would be wrong with the library if one file had another text, and is not wrong now: the whole of it is read from a
 * copy in which only the folder of that file is a real one.
 * @param file path below `content/`, in a folder of it @param before the problems of the library as it is
 */
export async function problemsOfChange({ content, uploads }: ContentFolders, { file, text }: { file: string; text: string }, before: readonly Problem[]): Promise<Problem[]> {
  const copy = await mkdtemp(join(tmpdir(), 'kongresoteka-check-'));
  try {
    const changed = dirname(file);
    for (const name of await readdir(content)) {
      if (name === changed) await cp(join(content, name), join(copy, name), { recursive: true });
      else await symlink(join(content, name), join(copy, name));
    }
    await writeFile(join(copy, file), text);
    const known = new Set(before.map(keyOf));
    const { problems } = await readLibrary({ content: copy, uploads });
    return problems.filter((problem) => !known.has(keyOf(problem)));
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** Lines move when a file changes; what is wrong does not. */
function keyOf({ file, field, severity, message }: Problem): string {
  return JSON.stringify([file, field, severity, message]);
}
