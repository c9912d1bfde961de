import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../shared/index.js';

/** What this machine offers to keep a child small and alone. Looked for once, by whoever puts the program together. */
export interface Sandbox {
  /** The program of a child. */
  child: string;
  /** `--permission` and what it may read; empty where Node cannot. */
  permission: readonly string[];
  /** Takes the network away; empty where namespaces are forbidden. */
  alone: readonly string[];
  /** Ends the child when its parent is killed; empty where it cannot be done. */
  bound: readonly string[];
  prlimit: string | undefined;
  bwrap: string | undefined;
  soffice: string | undefined;
}

/**
 * Looks what there is. Each thing is tried, for it may be installed and forbidden.
 * @throws when the program was not built
 */
export async function findSandbox(): Promise<Sandbox> {
  const unshare = findProgram('unshare');
  const bwrap = findProgram('bwrap');
  const alone = unshare ? [unshare, '--user', '--map-root-user', '--net', '--'] : [];
  const setpriv = findProgram('setpriv');
  const bound = setpriv ? [setpriv, '--pdeathsig', 'KILL', '--'] : [];
  const child = compiledChild();
  const permission = permissionFlags();
  return {
    child,
    permission: (await works([process.execPath, ...permission, child, '{"do":"nothing"}'])) ? permission : [],
    alone: alone.length > 0 && (await works([...alone, '/bin/true'])) ? alone : [],
    bound: bound.length > 0 && (await works([...bound, '/bin/true'])) ? bound : [],
    prlimit: findProgram('prlimit'),
    bwrap: bwrap && (await works([bwrap, '--unshare-all', '--ro-bind', '/', '/', '/bin/true'])) ? bwrap : undefined,
    soffice: findProgram('soffice') ?? findProgram('libreoffice'),
  };
}

/** Only where programs of the system lie: the search path is the environment's, and that is not for this room. */
const FOLDERS = ['/usr/local/bin', '/usr/bin', '/bin', '/opt/homebrew/bin', '/Applications/LibreOffice.app/Contents/MacOS'];

function findProgram(name: string): string | undefined {
  return FOLDERS.map((folder) => join(folder, name)).find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * The compiled child, also while this file runs from TypeScript: through tsx a child needs six seconds to load pdf.js, and
 * cannot be kept from writing files and starting processes, which is what tsx does.
 */
function compiledChild(): string {
  const child = join(projectRoot(), 'dist', 'server', 'materials', 'child', 'child.js');
  if (!existsSync(child)) throw new Error(`${child} is missing: run \`npm run build\` first`);
  return child;
}

/** The child reads its own program and the packages it uses, nothing else by name. */
function permissionFlags(): string[] {
  const flag = ['--permission', '--experimental-permission'].find((name) => process.allowedNodeEnvironmentFlags.has(name));
  const readable = ['node_modules/*', 'package.json', 'dist/*'].map((name) => join(projectRoot(), name));
  return flag ? [flag, ...readable.map((path) => `--allow-fs-read=${path}`)] : [];
}

async function works([program, ...rest]: readonly string[]): Promise<boolean> {
  try {
    await promisify(execFile)(program!, rest, { timeout: 10_000, env: {} });
    return true;
  } catch {
    return false;
  }
}
