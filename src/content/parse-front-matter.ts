import type { Problem } from '../shared/index.js';
import { readYaml, type Locate } from './read-yaml.js';

export type FrontMatterReading =
  | { data: unknown; locate: Locate; body: string; bodyLine: number }
  | { problems: Problem[] };

/** Cuts a Markdown file into its YAML front matter and its body, and reads the front matter. */
export function parseFrontMatter(text: string, file: string): FrontMatterReading {
  const match = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/u.exec(text);
  if (!match) {
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
  const yaml = readYaml(match[1] ?? '', file, 1);
  if ('problems' in yaml) return yaml;
  const body = text.slice(match[0].length);
  return { ...yaml, body, bodyLine: match[0].split('\n').length - 1 };
}
