/** What stands in the way of writing, said to an editor. */
export function sayTrouble(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return SENTENCES[code] ?? `Zapis się nie udał (${code || (error instanceof Error ? error.message : String(error))}). Spróbujemy ponownie sami; jeśli to się powtarza, powiedz o tym osobie, która opiekuje się serwerem.`;
}

const FULL = 'Na dysku serwera zabrakło miejsca. Niczego nie zgubiliśmy: opublikujemy, gdy osoba, która opiekuje się serwerem, zrobi miejsce.';
const RIGHTS = 'Program nie ma prawa zapisu w folderze treści albo materiałów. Niczego nie zgubiliśmy: opublikujemy, gdy osoba, która opiekuje się serwerem, nada te prawa.';

/** By the codes of Node, and of SQLite for a full disk. */
const SENTENCES: Readonly<Record<string, string>> = { ENOSPC: FULL, EDQUOT: FULL, SQLITE_FULL: FULL, EACCES: RIGHTS, EPERM: RIGHTS, EROFS: RIGHTS };
