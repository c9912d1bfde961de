import { join } from 'node:path';

export interface FontFile {
  /** Name of the asset. */
  name: string;
  /** The name `views/assets/tokens.css` calls it by. */
  file: string;
  path: string;
  /** Upright Latin and its Polish letters stand on every page; italics come when they are needed. */
  preload: boolean;
}

/** Atkinson Hyperlegible Next (Braille Institute, OFL 1.1): made for readers with low vision; Polish letters are in latin-ext. */
export function fontFiles(root: string): FontFile[] {
  const folder = join(root, 'node_modules/@fontsource-variable/atkinson-hyperlegible-next/files');
  return (['latin', 'latin-ext'] as const).flatMap((range) =>
    (['normal', 'italic'] as const).map((style) => ({
      name: `atkinson-${range}-${style}`,
      file: `atkinson-${range}-${style}.woff2`,
      path: join(folder, `atkinson-hyperlegible-next-${range}-wght-${style}.woff2`),
      preload: style === 'normal',
    })),
  );
}
