import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ExportError } from '../export/export-error.js';

/**
 * Compiled modules as one script for pages on a disk, where browsers refuse modules: the entry and whatever it imports by value,
 * each in a function of its own. Front doors (`index.js`) are passed through, so what nobody uses of a room stays out of it.
 * @param name of the constant that holds what the entry exports
 * @throws ExportError when a module needs a package or Node: then it is no code for a browser
 */
export function joinModules(entry: string, name: string): string {
  const modules = new Map<string, { number: number; code: string }>();
  const add = (file: string): number => {
    const known = modules.get(file);
    if (known) return known.number;
    const text = readFileSync(file, 'utf8');
    const body = text.replace(IMPORT, (_line, names: string, from: string) => importsOf(names, resolve(dirname(file), from), file, add));
    if (/^import\b/mu.test(body)) throw new ExportError(`${file} sięga po coś, czego nie ma w przeglądarce: ${/^import.*$/mu.exec(body)?.[0] ?? ''}`);
    const number = modules.size;
    modules.set(file, { number, code: `const m${number} = (() => {\n${body.replace(EXPORT, '').replace(/^\/\/# sourceMappingURL=.*$/mu, '')}\nreturn { ${exportedBy(text).join(', ')} };\n})();` });
    return number;
  };
  const last = add(resolveName(entry, '').file);
  return `const ${name} = (() => {\n${[...modules.values()].map(({ code }) => code).join('\n')}\nreturn m${last};\n})();\n`;
}

/** `import {}` is left of an import of types; importing a file of ours does nothing. */
const IMPORT = /^import \{ ?([^}]*?) ?\} from '(\.[^']*)';$/gmu;
const EXPORT = /^export (?=(?:async )?(?:function|class|const|let)\b)/gmu;
const REEXPORT = /^export \{ ([^}]*) \} from '(\.[^']*)';$/gmu;

function importsOf(names: string, from: string, importer: string, add: (file: string) => number): string {
  return names.split(', ').filter(Boolean).map((one) => {
    const [wanted = '', local = wanted] = one.split(' as ');
    const found = resolveName(from, wanted);
    if (found.file === importer) throw new ExportError(`${importer} importuje sam siebie przez ${from}.`);
    return `const { ${found.name === local ? local : `${found.name}: ${local}`} } = m${add(found.file)};`;
  }).join(' ');
}

/** The file that really has a name. */
function resolveName(file: string, wanted: string): { file: string; name: string } {
  for (const [, names = '', from = ''] of readFileSync(file, 'utf8').matchAll(REEXPORT)) {
    for (const one of names.split(', ')) {
      const [own = '', told = own] = one.split(' as ');
      if (told === wanted) return resolveName(join(dirname(file), from), own);
    }
  }
  return { file, name: wanted };
}

function exportedBy(text: string): string[] {
  return [...text.matchAll(/^export (?:async )?(?:function|class|const|let) (\w+)/gmu)].map((match) => match[1]!);
}
