/** Decisions that are given a reason whoever handed in will read. */
export const REASONED = ['request-changes', 'reject', 'withdraw'] as const;
export type Reasoned = (typeof REASONED)[number];

export interface ReasonTemplate {
  code: string;
  /** What an editor looks for. */
  label: string;
  text: string;
}

/**
 * Where to start writing a reason. Each says what is wrong, why it matters and what to do; none blames. They are put into the
 * text one after another, so each can stand by itself.
 */
export const REASON_TEMPLATES: Readonly<Record<Reasoned, readonly ReasonTemplate[]>> = {
  'request-changes': [
    { code: 'podziekowanie', label: 'Podziękowanie na początek', text: 'Dzień dobry, bardzo dziękujemy za przesłanie materiału. Chcemy go opublikować i prosimy przedtem o drobne poprawki.' },
    { code: 'streszczenie', label: 'Streszczenie', text: 'Prosimy o uzupełnienie streszczenia. Wystarczą 2–3 zdania: co zrobiono, gdzie i co z tego wynikło. To je czyta się najpierw na liście wyników.' },
    { code: 'dane-osobowe', label: 'Dane osobowe w pliku', text: 'W pliku są dane osobowe (na przykład prywatny numer telefonu lub adres e-mail). Prosimy usunąć je z pliku i przesłać go jeszcze raz albo napisać nam, że mają być publiczne.' },
    { code: 'opisy-obrazow', label: 'Opisy obrazów', text: 'Prosimy o dodanie krótkich opisów (tekstu alternatywnego) do obrazów i wykresów. Dzięki nim z materiału skorzystają też osoby niewidome.' },
    { code: 'drobny-tekst', label: 'Drobny tekst na slajdach', text: 'Na niektórych slajdach tekst jest tak drobny, że trudno go odczytać na telefonie. Prosimy go powiększyć lub podzielić na dwa slajdy.' },
    { code: 'prawa-do-zdjec', label: 'Prawa do zdjęć i cytatów', text: 'W materiale są zdjęcia lub grafiki, przy których nie podano autora. Prosimy dopisać, skąd pochodzą i na jakiej licencji, albo zastąpić je innymi.' },
    { code: 'zgody', label: 'Zgoda osób na zdjęciach', text: 'Na zdjęciach widać twarze. Prosimy potwierdzić, że te osoby zgadzają się na publikację, albo wybrać inne zdjęcia.' },
    { code: 'zrodla', label: 'Źródła', text: 'Prosimy dopisać, skąd pochodzą podane liczby i fakty: adres strony, raport lub dokument. Czytelnicy chcą do nich zajrzeć.' },
    { code: 'plik', label: 'Plik się nie otwiera', text: 'Nie udało nam się odczytać przesłanego pliku. Prosimy zapisać go jeszcze raz, najlepiej jako PDF lub PPTX, i przesłać ponownie.' },
    { code: 'pomoc', label: 'Propozycja pomocy na koniec', text: 'Jeśli coś jest niejasne albo brakuje czasu, prosimy dać znać: pomożemy. Wszystko, co zostało wpisane i przesłane, czeka pod tym samym odnośnikiem.' },
  ],
  reject: [
    { code: 'podziekowanie', label: 'Podziękowanie na początek', text: 'Dzień dobry, dziękujemy za zgłoszenie i czas poświęcony na jego przygotowanie.' },
    { code: 'nie-na-temat', label: 'Nie dotyczy współpracy lokalnej', text: 'W bibliotece zbieramy przykłady współpracy mieszkańców, organizacji i samorządów oraz materiały z Kongresu. Ten materiał dotyczy czegoś innego, dlatego go nie opublikujemy.' },
    { code: 'juz-jest', label: 'Jest już w bibliotece', text: 'Ten przykład jest już opisany w bibliotece. Jeśli w opisie czegoś brakuje, prosimy napisać, co dodać: chętnie go uzupełnimy.' },
    { code: 'oferta', label: 'Oferta handlowa', text: 'Materiał jest przede wszystkim ofertą usługi lub produktu. Chętnie przyjmiemy opis samego działania: co zrobiono, z kim i z jakim skutkiem.' },
    { code: 'brak-praw', label: 'Brak praw do materiału', text: 'Nie mamy pewności, że materiał wolno udostępnić na wskazanej licencji. Jeśli uda się to wyjaśnić, wrócimy do zgłoszenia.' },
    { code: 'droga-powrotu', label: 'Jak wrócić do sprawy', text: 'Jeśli uważają Państwo, że się mylimy, prosimy o odpowiedź na tę wiadomość. Zgłoszenie można wznowić.' },
  ],
  withdraw: [
    { code: 'prosba', label: 'Na prośbę autora', text: 'Wycofano na prośbę autorki lub autora.' },
    { code: 'osoba', label: 'Na prośbę osoby wymienionej', text: 'Wycofano na prośbę osoby, której dotyczył materiał.' },
    { code: 'prawa', label: 'Prawa autorskie', text: 'Wycofano, bo nie ma pewności co do praw do materiału.' },
    { code: 'nieaktualny', label: 'Nieaktualny', text: 'Wycofano, bo informacje nie są już prawdziwe.' },
    { code: 'powtorzenie', label: 'Powtarza inny materiał', text: 'Wycofano, bo to samo opisuje inny materiał w bibliotece.' },
  ],
};

/** The text with a template added at its end, a line apart. */
export function withTemplate(text: string, move: Reasoned, code: string): string {
  const template = REASON_TEMPLATES[move].find((one) => one.code === code);
  return template ? [text.trim(), template.text].filter(Boolean).join('\n\n') : text;
}
