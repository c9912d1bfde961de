import type { Problem } from '../shared/index.js';
import { readYaml, type Locate } from './read-yaml.js';

export type FrontMatterReading =
  | { data: unknown; locate: Locate; body: string; bodyLine: number }
  | { problems: Problem[] };

/** Cuts a Markdown file into its YAML front matter and its body, and reads the front matter. */
export function parseFrontMatter(text: string, file: string): FrontMatterReading {
  const cut = cutFrontMatter(text);
  if (!cut) {
    return {
      problems: [
        {
          file,
          line: 1,
          severity: 'error',
          message: 'plik nie zaczyna się od metryczki',
          advice: 'Zacznij plik od wiersza ---, wpisz pola i zamknij metryczkę drugim wierszem ---.',
        },
      ],
    };
  }
  const yaml = readYaml(cut.yaml, file, 1);
  if ('problems' in yaml) return yaml;
  return { ...yaml, body: text.slice(cut.length), bodyLine: text.slice(0, cut.length).split('\n').length - 1 };
}

/** The text between the two lines of dashes, as it stands, and where the body begins; nothing when there are none. */
export function cutFrontMatter(text: string): { yaml: string; length: number } | undefined {
  const match = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/u.exec(text);
  return match ? { yaml: match[1] ?? '', length: match[0].length } : undefined;
}
