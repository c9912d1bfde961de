import { LineCounter, parseDocument, isMap, isNode, isSeq, type Document, type Node } from 'yaml';
import type { Problem } from '../shared/index.js';

/** Where in a file a field stands; `undefined` when the path leads nowhere. */
export type Locate = (path: readonly PropertyKey[]) => number | undefined;

export type YamlReading = { data: unknown; locate: Locate } | { problems: Problem[] };

/**
 * YAML 1.2 (core schema: dates stay text) into plain data, with the line of every field kept.
 * Aliases are limited by the library, so a file cannot blow up the memory.
 * @param firstLine how many lines of the file come before `text`
 */
export function readYaml(text: string, file: string, firstLine = 0): YamlReading {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine;
  const problems = document.errors.map(
    (error): Problem => ({
      file,
      line: lineAt(error.pos[0]),
      severity: 'error',
      message: `zapis YAML jest niepoprawny (${error.code})`,
      advice: yamlAdvice(error.code),
    }),
  );
  if (problems.length > 0) return { problems };
  try {
    return { data: document.toJS({ maxAliasCount: 50 }), locate: (path) => locate(document, path, lineAt) };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { problems: [{ file, severity: 'error', message: `zapis YAML jest niepoprawny: ${reason}`, advice: 'Usuń odwołania (znaki & i *).' }] };
  }
}

const known = new Map<string, { text: string; reading: YamlReading }>();

/**
 * The same for the few files that are read with every change of the content and hardly ever change themselves: reading all
 * vocabularies and programmes stopped everybody else for 20 ms. What comes back is shared and not to be changed.
 */
export function readYamlAgain(text: string, file: string): YamlReading {
  const before = known.get(file);
  if (before?.text === text) return before.reading;
  const reading = readYaml(text, file);
  known.set(file, { text, reading });
  return reading;
}

function yamlAdvice(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'To pole jest wpisane dwa razy. Zostaw jedno.';
  if (code === 'TAB_AS_INDENT') return 'Zamień tabulatory na spacje.';
  if (code === 'BAD_INDENT') return 'Wyrównaj wcięcia: pola tego samego poziomu zaczynają się w tej samej kolumnie.';
  return 'Jeśli wartość zawiera dwukropek, cudzysłów albo zaczyna się od znaku specjalnego, ujmij ją w "cudzysłów".';
}

function locate(document: Document, path: readonly PropertyKey[], lineAt: (offset: number) => number): number | undefined {
  let node: unknown = document.contents;
  let offset = isNode(node) ? node.range?.[0] : undefined;
  for (const step of path) {
    const next = childOf(node, step);
    if (!next) break;
    offset = next.offset ?? offset;
    node = next.node;
  }
  return offset === undefined ? undefined : lineAt(offset);
}

function childOf(node: unknown, step: PropertyKey): { node: unknown; offset: number | undefined } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => String(item.key) === String(step));
    return pair ? { node: pair.value, offset: (pair.key as Node).range?.[0] } : undefined;
  }
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step];
    return isNode(item) ? { node: item, offset: item.range?.[0] } : undefined;
  }
  return undefined;
}
