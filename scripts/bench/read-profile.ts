import { readFileSync } from 'node:fs';

/** What V8 writes (`node --cpu-prof`): a tree of calls, and which of them was under way at each sample. */
interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[];
  samples: number[];
  /** Microseconds since the sample before. */
  timeDeltas: number[];
}

/** Seconds since the start of the process. */
export interface Phase {
  from: number;
  to: number;
}

const OWN = '/dist/server/';
const NOT_WORKING = ['(idle)', '(program)', '(root)'];

/** Milliseconds by folder of `src/`, in a phase: what a package or Node does counts for the folder that called it. */
export function timeByFolder(path: string, { from, to }: Phase): Map<string, number> {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(path, 'utf8')) as Profile;
  const folders = foldersOf(nodes);
  const times = new Map<string, number>();
  let at = 0;
  for (const [place, sample] of samples.entries()) {
    const taken = timeDeltas[place]! / 1000;
    at += taken / 1000;
    const folder = folders.get(sample);
    if (folder !== undefined && at >= from && at < to) times.set(folder, (times.get(folder) ?? 0) + taken);
  }
  return times;
}

/** Where the nearest call of ours stands, for every node; nothing for those in which nothing is done. */
function foldersOf(nodes: Profile['nodes']): Map<number, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const folders = new Map<number, string>();
  const visit = (id: number, inherited: string) => {
    const { callFrame, children = [] } = byId.get(id)!;
    const own = callFrame.url.split(OWN)[1];
    const folder = own?.replace(/\/?[^/]*$/u, '') ?? (callFrame.functionName === '(garbage collector)' ? 'sweeping of the heap' : inherited);
    if (!NOT_WORKING.includes(callFrame.functionName)) folders.set(id, folder);
    for (const child of children) visit(child, folder);
  };
  visit(nodes[0]!.id, 'Node and packages');
  return folders;
}
