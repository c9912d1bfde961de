import { copyFile, lstat, mkdtemp, open, rm } from 'node:fs/promises';
import { realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FILE_TYPES, type FileType } from '../file-types.js';
import type { Limits } from '../limits.js';
import { runAlone } from '../run-child/run-alone.js';
import type { Sandbox } from '../run-child/sandbox.js';
import { writeWhole } from '../../shared/index.js';

export interface ConvertOptions {
  type: FileType;
  /** Where the PDF belongs. */
  to: string;
  sandbox: Sandbox;
  limits: Limits;
  signal?: AbortSignal | undefined;
}

/**
 * A PDF of an office file by LibreOffice, which fetches what a file links to and reads what it names: so it runs only where
 * bubblewrap can take network and files away from it.
 * @returns whether there is a PDF now
 */
export async function officeToPdf(path: string, { type, to, sandbox, limits, signal }: ConvertOptions): Promise<boolean> {
  if (!sandbox.bwrap || !sandbox.soffice) return false;
  // Each conversion has a profile of its own: two with one ended without a PDF and without an error.
  const folder = await mkdtemp(join(tmpdir(), 'kongresoteka-office-'));
  try {
    await runAlone(command({ path, folder, type, bwrap: sandbox.bwrap, soffice: realpathSync(sandbox.soffice), prlimit: sandbox.prlimit, limits }), { milliseconds: limits.officeMilliseconds, signal });
    const made = join(folder, 'upload.pdf');
    // It says that all went well also when it refused the file.
    if (!(await isPdf(made, limits.officeOutputBytes))) return false;
    await writeWhole(to, (unfinished) => copyFile(made, unfinished));
    return true;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Command {
  path: string;
  folder: string;
  type: FileType;
  bwrap: string;
  soffice: string;
  prlimit: string | undefined;
  limits: Limits;
}

/** Nothing but programs, fonts, the upload and an empty folder; no network, no other processes. */
function command({ path, folder, type, bwrap, soffice, prlimit, limits }: Command): string[] {
  const program = dirname(dirname(soffice));
  const input = `/in/upload.${FILE_TYPES[type].endings[0]}`;
  return [
    ...(prlimit ? [prlimit, `--data=${limits.officeDataBytes}`, `--cpu=${Math.ceil(limits.officeMilliseconds / 1000)}`, `--fsize=${limits.officeOutputBytes}`, '--core=0', '--'] : []),
    ...[bwrap, '--unshare-all', '--die-with-parent', '--new-session', '--clearenv', '--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp'],
    ...['--ro-bind', '/usr', '/usr', ...['lib', 'lib64', 'bin'].flatMap((name) => ['--symlink', `usr/${name}`, `/${name}`])],
    ...['/etc/fonts', '/etc/libreoffice', '/var/cache/fontconfig', program].flatMap((one) => ['--ro-bind-try', one, one]),
    ...['--bind', folder, '/out', '--ro-bind', path, input, '--setenv', 'HOME', '/out', '--setenv', 'PATH', '/usr/bin', '--setenv', 'LANG', 'C.UTF-8'],
    ...[soffice, '-env:UserInstallation=file:///out/profile', '--headless', '--norestore', `--infilter=${INPUT_FILTERS[type] ?? ''}`, '--convert-to', filterOf(type), '--outdir', '/out', input],
  ];
}

/** Named, for LibreOffice would open anything as something: a file that is no deck as a page of text. */
const INPUT_FILTERS: Partial<Record<FileType, string>> = { pptx: 'Impress MS PowerPoint 2007 XML', odp: 'impress8', docx: 'MS Word 2007 XML', odt: 'writer8' };

/** Without `ExportHiddenSlides` hidden slides vanish, and pages are slides no more. */
function filterOf(type: FileType): string {
  const isDeck = FILE_TYPES[type].unit === 'slide';
  return isDeck ? 'pdf:impress_pdf_Export:{"ExportHiddenSlides":{"type":"boolean","value":"true"}}' : 'pdf:writer_pdf_Export';
}

async function isPdf(path: string, most: number): Promise<boolean> {
  // A program that was taken over could leave a link to somebody else's file.
  if (!(await lstat(path).catch(() => undefined))?.isFile()) return false;
  const file = await open(path).catch(() => undefined);
  if (!file) return false;
  try {
    const head = Buffer.alloc(5);
    await file.read(head, 0, 5, 0);
    return head.toString('latin1') === '%PDF-' && (await file.stat()).size < most;
  } finally {
    await file.close();
  }
}
