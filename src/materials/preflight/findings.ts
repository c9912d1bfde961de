/** What a report may say, in plain Polish: what was found, and how to mend it. Only personal data blocks, until it is confirmed. */
export const FINDINGS = {
  pesel: { blocks: true, message: 'znaleźliśmy numer PESEL', advice: 'Usuń go albo zasłoń w pliku źródłowym i prześlij plik jeszcze raz. Prostokąt narysowany na numerze go nie usuwa: tekst pod spodem da się skopiować.' },
  phone: { blocks: true, message: 'znaleźliśmy numer telefonu', advice: 'Jeśli to numer służbowy, który ma być publiczny, potwierdź to. Jeśli nie, usuń go z pliku i prześlij plik jeszcze raz.' },
  email: { blocks: true, message: 'znaleźliśmy adres e-mail', advice: 'Jeśli to adres służbowy, który ma być publiczny, potwierdź to. Jeśli nie, usuń go z pliku i prześlij plik jeszcze raz.' },
  location: { blocks: false, message: 'zdjęcie zawiera miejsce wykonania (GPS)', advice: 'Zdjęcia przesłane osobno publikujemy bez tych danych. Ze zdjęć w prezentacji lub dokumencie usuń je sam(a): we Właściwościach pliku zdjęcia „Usuń właściwości i informacje osobiste”, potem wstaw zdjęcie na nowo. W PowerPoincie wystarczy „Kompresuj obrazy”.' },
  notes: { blocks: false, message: 'są notatki prelegenta', advice: 'Nie pokażemy ich, dopóki się na to nie zgodzisz. Zostają jednak w pliku do pobrania: usunie je „Plik → Informacje → Sprawdź, czy występują problemy → Inspekcja dokumentu” albo zapis do PDF.' },
  'hidden-slides': { blocks: false, message: 'są ukryte slajdy', advice: 'Kto pobierze plik, zobaczy je. Jeśli mają być widoczne, kliknij slajd prawym przyciskiem i wyłącz „Ukryj slajd”; jeśli nie, usuń je z pliku.' },
  'no-text': { blocks: false, message: 'w pliku nie ma tekstu, są tylko obrazy', advice: 'Nikt nie znajdzie go w wyszukiwarce, a czytnik ekranu go nie odczyta. Zamiast skanu prześlij plik, z którego powstał (PPTX, ODP, DOCX), albo zapisz z niego PDF. Jeśli masz tylko skan, rozpoznaj tekst (OCR).' },
  'missing-title': { blocks: false, message: 'brakuje tytułu slajdu', advice: 'W PowerPoincie „Recenzja → Sprawdź dostępność → Brak tytułu slajdu”, w LibreOffice wybierz układ z tytułem. Dzięki tytułom slajd da się znaleźć i przeskoczyć do niego czytnikiem ekranu.' },
  'same-title': { blocks: false, message: 'kilka slajdów ma ten sam tytuł', advice: 'Dopisz, czym się różnią, albo numer: „Koszty (1 z 3)”, „Koszty (2 z 3)”.' },
  'no-headings': { blocks: false, message: 'długi dokument nie ma nagłówków', advice: 'Zaznacz śródtytuły i nadaj im styl „Nagłówek 1” lub „Nagłówek 2”, zamiast tylko je pogrubiać. Czytelnik trafi wtedy od razu do właściwej części.' },
  'no-alt': { blocks: false, message: 'obraz nie ma opisu (tekstu alternatywnego)', advice: 'Kliknij obraz prawym przyciskiem i wybierz „Edytuj tekst alternatywny” (LibreOffice: „Tekst alternatywny”). Napisz jednym zdaniem, co widać i co z tego wynika. Ozdobniki oznacz jako dekoracyjne.' },
  'tiny-text': { blocks: false, message: 'jest bardzo drobny tekst', advice: 'Na slajdzie szerokości 33 cm (16:9) tekst powinien mieć co najmniej 12 punktów, a najlepiej 18. Podziel treść na dwa slajdy albo skróć ją.' },
  untagged: { blocks: false, message: 'PDF nie ma znaczników dostępności', advice: 'Czytnik ekranu może go czytać w złej kolejności. Zapisz PDF jeszcze raz z opcją „Tagi struktury dokumentu” (Office: „Zapisz jako PDF → Opcje”) lub „PDF/UA” (LibreOffice: „Eksportuj jako PDF”). „Drukuj do PDF” znaczniki gubi.' },
  extras: { blocks: false, message: 'PDF zawiera programy albo załączone pliki', advice: 'Redakcja obejrzy go uważniej. Jeśli nie są potrzebne, zapisz PDF na nowo („Drukuj → Zapisz jako PDF”).' },
  cut: { blocks: false, message: 'nie cały tekst udało się odczytać', advice: 'Plik jest bardzo długi albo ma uszkodzoną stronę. W wyszukiwarce znajdzie się tylko to, co odczytaliśmy; cały plik będzie do pobrania.' },
} as const satisfies Record<string, { blocks: boolean; message: string; advice: string }>;

export type FindingCode = keyof typeof FINDINGS;
