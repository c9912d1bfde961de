import type { Problem } from '../shared/index.js';
import { LIMITS } from './limits.js';

/** Why a file cannot be taken; `code` is for programs, the rest is for the person who sent it. */
export interface Refusal extends Problem {
  code: RefusalCode;
}

/** One refusal about a file; `detail` fills the gap in its message. */
export function refusal(code: RefusalCode, file: string, detail = ''): Refusal {
  const { message, advice } = REFUSALS[code];
  return { code, file, severity: 'error', message: message.replace('{}', detail), advice };
}

/** The same as a warning: the file is taken, and something could not be done. */
export function warning(code: RefusalCode, file: string, detail = ''): Refusal {
  return { ...refusal(code, file, detail), severity: 'warning' };
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`;
const ACCEPTED = 'Przyjmujemy PDF, PPTX, ODP, DOCX, ODT, JPEG, PNG i WebP.';
const AS_PDF = 'Jeśli się nie uda, zapisz go jako PDF („Plik → Eksportuj” albo „Zapisz jako → PDF”) i prześlij PDF.';

/** All reasons, in plain Polish: what is wrong, and how to save the file so that it can be taken. */
export const REFUSALS = {
  empty: { message: 'plik jest pusty', advice: 'Sprawdź, czy plik otwiera się u Ciebie, i prześlij go jeszcze raz. Plik z chmury (OneDrive, Dysk Google) najpierw pobierz na urządzenie.' },
  'too-big': { message: 'plik ma {}, a największy może mieć ' + megabytes(LIMITS.fileBytes), advice: 'Zmniejsz obrazy: w PowerPoincie „Plik → Kompresuj multimedia” i „Kompresuj obrazy”, w LibreOffice „Narzędzia → Minimalizuj prezentację”. Filmy wstaw jako odnośniki.' },
  'unknown-type': { message: 'tego rodzaju pliku nie przyjmujemy ({})', advice: `${ACCEPTED} Zapisz materiał w jednym z tych formatów, najlepiej jako PDF.` },
  'no-ending': { message: 'nazwa pliku nie ma rozszerzenia', advice: `Dopisz do nazwy rozszerzenie, na przykład „.pdf”. ${ACCEPTED}` },
  'old-office': { message: 'to plik w dawnym formacie Office ({})', advice: 'Otwórz go i wybierz „Zapisz jako”: prezentację zapisz jako PPTX, dokument jako DOCX. Może też być PDF.' },
  macros: { message: 'plik zawiera makra (program w dokumencie), a takich nie przyjmujemy', advice: 'Wybierz „Zapisz jako” i format bez makr: „Prezentacja programu PowerPoint (.pptx)”, „Dokument programu Word (.docx)” albo PDF. Sama zmiana rozszerzenia nie wystarczy. W LibreOffice najpierw usuń makra: „Narzędzia → Makra”.' },
  template: { message: 'to szablon albo pokaz, a nie zwykły plik ({})', advice: 'Otwórz go i wybierz „Zapisz jako”: prezentację zapisz jako PPTX albo ODP, dokument jako DOCX albo ODT.' },
  archive: { message: 'to archiwum ({}), a nie pojedynczy plik', advice: 'Rozpakuj je i prześlij pliki osobno; można przesłać kilka naraz.' },
  svg: { message: 'obrazów SVG nie przyjmujemy, bo mogą zawierać programy', advice: 'Wyeksportuj obraz jako PNG (najlepiej szerokości co najmniej 1600 pikseli) albo PDF.' },
  heic: { message: 'zdjęcia w formacie HEIC z iPhone’a nie otwierają się na wielu urządzeniach, więc ich nie przyjmujemy', advice: 'Na iPhonie: „Ustawienia → Aparat → Formaty → Najbardziej zgodne”; gotowe zdjęcie wyślij sobie e-mailem albo zapisz w „Plikach” jako JPEG. Na komputerze: „Plik → Eksportuj → JPEG”.' },
  'keynote-or-pages': { message: 'plików Keynote, Pages i Numbers nie da się otworzyć poza urządzeniami Apple', advice: 'Wybierz „Plik → Eksportuj do → PDF” (albo PowerPoint, Word) i prześlij wynik.' },
  link: { message: 'to skrót albo odnośnik do dokumentu w chmurze, a nie sam dokument', advice: 'Otwórz dokument i pobierz go: w Dokumentach Google „Plik → Pobierz → PDF” (albo PPTX, DOCX).' },
  disguised: { message: 'zawartość pliku nie zgadza się z rozszerzeniem ({})', advice: 'Zmiana rozszerzenia nie zmienia formatu. Otwórz plik w programie, w którym powstał, i wybierz „Zapisz jako” albo „Eksportuj”.' },
  'two-in-one': { message: 'plik jest naraz dwoma rodzajami plików, a takie bywają pułapką', advice: 'Otwórz go i zapisz na nowo („Zapisz jako” albo „Drukuj → Zapisz jako PDF”), a potem prześlij zapisany.' },
  'junk-before': { message: 'przed początkiem dokumentu PDF stoją obce dane', advice: 'Plik prawdopodobnie źle się pobrał. Otwórz go i zapisz na nowo („Drukuj → Zapisz jako PDF”), a potem prześlij zapisany.' },
  encrypted: { message: 'plik jest zabezpieczony hasłem', advice: 'Usuń hasło otwierania („Plik → Informacje → Chroń” w Office, „Zapisz jako” bez pola „Zapisz z hasłem” w LibreOffice) i prześlij plik ponownie. Sam zakaz edycji nie przeszkadza.' },
  damaged: { message: 'plik jest uszkodzony albo niekompletny', advice: `Otwórz go u siebie i wybierz „Zapisz jako” pod nową nazwą, potem prześlij nowy plik. ${AS_PDF}` },
  'no-slides': { message: 'w prezentacji nie ma ani jednego slajdu', advice: 'Sprawdź, czy to właściwy plik; mógł się zapisać przed dodaniem slajdów albo być samym szablonem.' },
  'unsafe-names': { message: 'plik ma w środku nazwy, które próbują wyjść poza niego ({})', advice: `Takich plików nie zapisuje żaden pakiet biurowy. Otwórz dokument i zapisz go na nowo. ${AS_PDF}` },
  'too-many-parts': { message: 'plik składa się z {} części, a może najwyżej z ' + LIMITS.zipEntries, advice: `Podziel prezentację na mniejsze. ${AS_PDF}` },
  'unpacks-too-big': { message: 'po rozpakowaniu plik jest za duży ({})', advice: `Zmniejsz obrazy i usuń osadzone filmy oraz pliki. ${AS_PDF}` },
  'too-many-pixels': { message: 'obraz jest za duży ({})', advice: `Zmniejsz go do najwyżej ${LIMITS.pixels / 1_000_000} milionów pikseli, na przykład do szerokości 4000 pikseli.` },
  'too-heavy': { message: 'pliku nie udało się odczytać, bo wymaga zbyt wiele pamięci albo czasu', advice: 'Zapisz go na nowo jako PDF („Eksportuj” albo „Drukuj → Zapisz jako PDF”), bardzo duży podziel na części. Jeśli i to nie pomoże, napisz do redakcji.' },
  'gave-up': { message: 'pliku nie udało się przetworzyć mimo kilku prób ({})', advice: 'To prawdopodobnie nie wina pliku. Redakcja może uruchomić przetwarzanie ponownie; jeśli się powtórzy, zapisz plik jako PDF i prześlij go jeszcze raz.' },
  'no-preview': { message: 'nie udało się zrobić podglądu ({})', advice: 'Materiał można opublikować i bez podglądu. Żeby go mieć, zapisz plik na nowo jako PDF i prześlij PDF.' },
  virus: { message: 'program antywirusowy rozpoznał w pliku zagrożenie ({})', advice: 'Sprawdź swój komputer programem antywirusowym. Zapisz materiał na nowo jako PDF i prześlij ponownie.' },
} as const satisfies Record<string, { message: string; advice: string }>;

export type RefusalCode = keyof typeof REFUSALS;
