/** Pages that say why there is no page. */
export const messages = {
  notFound: {
    title: 'Nie ma takiej strony',
    lines: ['Pod tym adresem nic nie ma. Mógł się w nim zmienić jakiś znak albo ktoś skopiował tylko jego część.', 'Adresy materiałów, takie jak /m/kkwl-2025-0001, są stałe i nie znikają. Poszukaj tego, czego Ci brakuje, w wyszukiwarce.'],
  },
  gone: {
    title: 'Ten materiał został wycofany',
    lines: (title: string, day: string) => [`Materiał „${title}” nie jest już dostępny. Wycofano go ${day}.`, 'Adres zostaje, żeby odwołania do niego nie prowadziły donikąd.'],
    reason: (reason: string) => `Powód: ${reason}`,
  },
  faulty: {
    title: 'Tego materiału nie da się teraz pokazać',
    lines: ['Plik z tym materiałem ma błąd i redakcja już o nim wie. Materiał nie zniknął: adres jest dobry i zadziała znowu po poprawce.'],
  },
  badRequest: {
    title: 'Tego adresu nie da się odczytać',
    lines: ['Adres zawiera znaki zapisane w niepoprawny sposób. Sprawdź, czy został skopiowany w całości.'],
  },
  crossSite: {
    title: 'Formularz przyszedł z innej strony',
    lines: ['Nic nie zostało zapisane. Formularze przyjmujemy tylko z naszych stron, żeby nikt nie mógł wysłać ich w Twoim imieniu.', 'Wróć do formularza, odśwież stronę i wyślij go jeszcze raz. Jeśli to nie pomaga, sprawdź, czy adres w pasku przeglądarki jest adresem biblioteki, i wyłącz na niej dodatki, które ukrywają pochodzenie stron.'],
  },
  formTooLarge: {
    title: 'Formularz jest za duży',
    lines: ['Nic nie zostało zapisane, bo wysłano więcej tekstu, niż mieści formularz. Wróć do poprzedniej strony, skopiuj tekst w bezpieczne miejsce, skróć go i wyślij jeszcze raz.'],
  },
  formUnreadable: {
    title: 'Tego formularza nie da się odczytać',
    lines: ['Nic nie zostało zapisane, bo formularz dotarł niepełny albo zapisany w nieznany sposób. Wróć do poprzedniej strony i wyślij go jeszcze raz.'],
  },
  tooMany: {
    title: 'Za dużo wyszukiwań naraz',
    lines: ['Z tego adresu internetowego przyszło w ostatniej minucie bardzo dużo zapytań. Odczekaj chwilę i spróbuj jeszcze raz; pozostałe strony działają bez przerwy.'],
  },
  unavailable: {
    title: 'Wyszukiwarka chwilowo nie odpowiada',
    lines: ['Spróbuj za chwilę. Materiały można tymczasem przeglądać według tematów, regionów, edycji i alfabetu.'],
  },
  failed: {
    title: 'Coś się zepsuło po naszej stronie',
    lines: ['Tej strony nie udało się przygotować. To nie Twoja wina. Spróbuj za chwilę; jeśli błąd się powtarza, napisz do nas i podaj jego numer.'],
    id: (id: string) => `Numer błędu: ${id}`,
  },
};
