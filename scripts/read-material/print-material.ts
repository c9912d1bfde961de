import { FILE_TYPES, nameUnits, type FileType, type Finding, type Reading, type Unit } from '../../src/materials/index.js';

interface Report {
  name: string;
  type: FileType;
  bytes: number;
  milliseconds: number;
  reading: Reading;
  findings: readonly Finding[];
}

/** What was read and what the speaker would be told, in Polish, for a terminal. Control characters are gone from all of it. */
export function printMaterial({ name, type, bytes, milliseconds, reading, findings }: Report): string {
  return [
    `${name} – ${FILE_TYPES[type].name}, ${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB, odczytano w ${milliseconds} ms`,
    ...facts(reading),
    '',
    ...reading.units.flatMap((unit) => unitLines(unit, reading)),
    findings.length === 0 ? 'Raport: nie ma nic do poprawy.' : 'Raport dla prelegenta',
    ...findings.flatMap((finding) => findingLines(finding, reading)),
  ].join('\n');
}

const COUNTED: Readonly<Record<Reading['unit'], string>> = { page: 'Strony', slide: 'Slajdy', section: 'Części', image: 'Obrazy' };

function facts({ unit, units, total, width, height, title, language, hasText }: Reading): string[] {
  const size = width && height ? `, ${Math.round(width)} × ${Math.round(height)} ${unit === 'image' ? 'pikseli' : 'punktów'}` : '';
  return [
    `${COUNTED[unit]}: ${total}${units.length < total ? ` (odczytano ${units.length})` : ''}${size}${hasText ? '' : ', bez tekstu'}`,
    ...(title ? [`Tytuł w pliku: ${title}`] : []),
    ...(language ? [`Język w pliku: ${language}`] : []),
  ];
}

function unitLines({ number, title, text, notes, isHidden, pictures, altTexts, smallestFont }: Unit, { unit }: Reading): string[] {
  const marks = [isHidden && 'ukryty', pictures > 0 && `obrazy: ${pictures}`, smallestFont !== null && `najmniejsze litery: ${String(smallestFont).replace('.', ',')} pkt`].filter(Boolean);
  return [
    `${nameUnits(unit, [number]) || 'obraz'}: ${title ?? '(bez tytułu)'}${marks.length > 0 ? ` [${marks.join(', ')}]` : ''}`,
    ...indented(text),
    ...(altTexts ? indented(altTexts, '  opis obrazu: ') : []),
    ...(notes ? indented(notes, '  notatka (niepubliczna): ') : []),
    '',
  ];
}

function indented(text: string, before = '  '): string[] {
  return text === '' ? [] : text.split('\n').map((line) => `${before}${line}`);
}

function findingLines({ blocks, message, advice, units, found }: Finding, { unit }: Reading): string[] {
  const places = nameUnits(unit, units);
  const what = found.length > 0 ? ` – ${found.join(', ')}` : '';
  return [`  ${blocks ? 'WYMAGA POTWIERDZENIA' : 'warto poprawić'}: ${message}${places && ` (${places})`}${what}`, `      jak to poprawić: ${advice}`];
}
