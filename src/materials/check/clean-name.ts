/** Longest name shown; file systems end at 255 bytes. */
const MOST_CHARACTERS = 150;

/**
 * A file name for showing: without folders, control characters and marks that turn the direction of writing (with those
 * `fdp.exe` shows as `exe.pdf`), in NFC, at most 150 characters with the ending kept. Never a path on our disk.
 */
export function cleanName(name: string): string {
  const base = name.split(/[/\\]/u).at(-1) ?? '';
  const clean = base.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '').replace(/\s+/gu, ' ').trim();
  const letters = [...clean];
  if (letters.length <= MOST_CHARACTERS) return clean || 'plik';
  const dot = letters.lastIndexOf('.');
  const ending = dot > letters.length - 12 ? letters.slice(dot) : [];
  return [...letters.slice(0, MOST_CHARACTERS - ending.length - 1), '…', ...ending].join('');
}
