import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Folders } from '../../src/backup/index.js';
import { openState, type State } from '../../src/state/index.js';

/** The folders of a library below one folder; nothing is made. */
export function foldersIn(folder: string): Folders {
  return { content: join(folder, 'content'), uploads: join(folder, 'uploads'), state: join(folder, 'var', 'state') };
}

/** A library whose content, materials and state all say the same mark. */
export function makeLibrary(folder: string, mark: string, materials = 3): Folders {
  const folders = foldersIn(folder);
  mkdirSync(join(folders.content, 'case-studies'), { recursive: true });
  mkdirSync(folders.uploads, { recursive: true });
  writeFileSync(join(folders.content, 'case-studies', 'kkwl-2026-0001-przyklad.md'), `znak: ${mark}\n`);
  writeFileSync(join(folders.content, 'synonyms.yaml'), '[]\n');
  for (let number = 1; number <= materials; number += 1) addMaterial(folders, `materiał ${number} (${mark})`);
  // Made elsewhere: the driver keeps a file open until its statements are collected, and nobody is to have this one open.
  const elsewhere = { ...folders, state: join(folder, 'elsewhere') };
  const state = openMarks(elsewhere);
  state.prepare('INSERT INTO marks (mark) VALUES (?)').run(mark);
  state.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  state.close();
  mkdirSync(folders.state, { recursive: true });
  copyFileSync(join(elsewhere.state, 'library.db'), join(folders.state, 'library.db'));
  rmSync(elsewhere.state, { recursive: true });
  return folders;
}

/** @returns its name, made of its bytes */
export function addMaterial(folders: Folders, content: string): string {
  const name = `${createHash('sha256').update(content).digest('hex')}.pdf`;
  writeFileSync(join(folders.uploads, name), content);
  return name;
}

export function openMarks({ state }: Pick<Folders, 'state'>): State {
  return openState(join(state, 'library.db'), [{ room: 'marks', steps: ['CREATE TABLE marks (number INTEGER PRIMARY KEY, mark TEXT NOT NULL) STRICT'] }]);
}

/** What each part of a library says: one word when they belong together. */
export function marksOf(folders: Folders): string[] {
  const rows = readRows(folders);
  const content = readFileSync(join(folders.content, 'case-studies', 'kkwl-2026-0001-przyklad.md'), 'utf8').replace('znak: ', '').trim();
  const materials = readdirSync(folders.uploads).map((name) => /\((.+)\)/u.exec(readFileSync(join(folders.uploads, name), 'utf8'))![1]!);
  return [...new Set([...rows.map(({ mark }) => mark), content, ...materials])];
}

/** The rows of the state, read from a copy for the same reason. */
export function readRows({ state: folder }: Folders): { number: number; mark: string }[] {
  const copy = mkdtempSync(join(tmpdir(), 'kopia-'));
  try {
    cpSync(folder, copy, { recursive: true });
    const state = openMarks({ state: copy });
    const rows = state.prepare('SELECT number, mark FROM marks').all() as { number: number; mark: string }[];
    state.close();
    return rows;
  } finally {
    rmSync(copy, { recursive: true });
  }
}

export function namesIn(folder: string): string[] {
  return readdirSync(folder).sort();
}
