import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../shared/index.js';
import { BackupError } from './backup-error.js';

/** Written last, so a folder that has one is whole. */
export const MANIFEST = 'manifest.json';

/** A path that cannot lead out of its folder, whoever wrote the manifest. */
const safePath = z
  .string()
  .regex(/^(?:state|uploads|content)\//u)
  .refine((path) => !path.includes('\\') && !path.includes('\0') && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..'));

const manifestSchema = z.strictObject({
  format: z.literal(1),
  /** Of the program that made it. */
  version: z.string(),
  made: z.iso.datetime(),
  files: z.array(z.strictObject({ path: safePath, bytes: z.number().int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/u) })),
});

export type Manifest = z.output<typeof manifestSchema>;
export type KeptFile = Manifest['files'][number];

export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  await writeWhole(join(folder, MANIFEST), (unfinished) => writeFile(unfinished, `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600 }));
}

/** @throws BackupError when it is missing or is not one of ours */
export async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, MANIFEST);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new BackupError(`W folderze ${folder} nie ma pliku ${MANIFEST}: to nie jest kopia albo nie została dokończona. Wskaż inną kopię.`, { cause });
  }
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new BackupError(`Plik ${path} jest uszkodzony albo pochodzi z nowszej wersji programu. Wskaż inną kopię.`, { cause });
  }
}
