/** The three folders that are not derived, in the order in which they are copied and named in a backup. */
export interface Folders {
  /** The databases of what is not content: `VAR_DIR/state`. */
  state: string;
  uploads: string;
  content: string;
}

export const PARTS = ['state', 'uploads', 'content'] as const satisfies readonly (keyof Folders)[];
export type Part = (typeof PARTS)[number];

/** For messages and progress. */
export const PART_NAMES: Readonly<Record<Part, string>> = { state: 'Bazy danych', uploads: 'Pliki materiałów', content: 'Treść' };

export type OnProgress = (name: string, done: number, total: number) => void;
