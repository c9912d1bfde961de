import type { Ending } from '../../../exchange/index.js';

const forms: Record<Ending, { label: string; note: string }> = {
  xlsx: { label: 'Excel (XLSX)', note: 'Arkusz do otwarcia w Excelu, LibreOffice albo Arkuszach Google. Wszystkie komórki są tekstem, więc żadna nie jest formułą.' },
  csv: { label: 'CSV', note: 'Tabela w zwykłym tekście: UTF-8 ze znacznikiem BOM, średniki między polami, wiersze zakończone CR LF. Tak zapisany plik polski Excel otwiera od razu poprawnie. Przed wartością, która zaczyna się jak formuła (znakiem =, +, - lub @, tabulatorem albo powrotem karetki), stoi apostrof.' },
  json: { label: 'JSON', note: 'Te same kolumny dla programów. Kilka wartości to lista, a brak danych to null.' },
  bib: { label: 'BibTeX', note: 'Do LaTeX-a, JabRefa i Zotero. Kluczem wpisu jest identyfikator materiału.' },
  ris: { label: 'RIS', note: 'Do Zotero, Mendeleya, EndNote i większości menedżerów bibliografii.' },
  'csl.json': { label: 'CSL-JSON', note: 'Do Zotero, Pandoca i programów, które składają przypisy według stylów CSL.' },
  atom: { label: 'Atom', note: 'Kanał do czytnika wiadomości, od najnowszych. Wpis rozpoznaje się po stałym adresie materiału.' },
  rss: { label: 'RSS', note: 'To samo w starszym formacie, który zna każdy czytnik.' },
};

export const data = {
  title: 'Dane i pobieranie',
  lead: 'Każdą listę materiałów można zabrać ze sobą: jako tabelę, opisy bibliograficzne albo kanał do obserwowania.',
  how: {
    heading: 'Jak to działa',
    address: (example: string, whole: string) => `Do adresu strony z wynikami albo z listą dopisz kropkę i końcówkę, a filtry zostaw bez zmian. Zamiast ${example} wpisz ${whole}.`,
    all: 'Plik zawiera wszystkie wyniki tych samych filtrów, a nie jedną stronę. Stoją w takiej kolejności jak na stronie; tylko kanały Atom i RSS zaczynają się od najnowszych.',
    where: 'Końcówki działają w wyszukiwarce, na stronach tematów, regionów, sektorów, edycji i sesji oraz na listach od A do Z i według lat.',
    public: 'W plikach jest tylko to, co widać na stronach. Materiałów wycofanych i nazwisk, na których podanie nie ma zgody, nie ma także tutaj.',
    licence: 'Każdy materiał ma własną licencję, zapisaną w kolumnie „Licencja”.',
  },
  formsHeading: 'Formaty',
  format: 'Format i końcówka',
  note: 'Co to jest',
  uses: { table: 'Tabela', citations: 'Do cytowania', feed: 'Do obserwowania' },
  columnsHeading: 'Kolumny tabel',
  columnsLead: (separator: string) => `Kolumny XLSX i CSV mają nazwy po polsku (pod adresami angielskimi – po angielsku), a JSON nazwy z pierwszej kolumny poniżej. Kilka wartości w jednej komórce dzieli znak „${separator}”. Puste pole znaczy, że czegoś nie wiemy.`,
  name: 'Nazwa w JSON',
  label: 'Nagłówek w tabeli',
  holds: 'Co zawiera',
  forms,
  take: {
    download: { search: 'Pobierz wyniki', list: 'Pobierz tę listę' },
    downloadNote: (items: string) => `Wszystko, co jest na tej liście (${items}), w jednym pliku:`,
    follow: { search: 'Obserwuj to wyszukiwanie', list: 'Obserwuj tę listę' },
    followNote: 'Wklej jeden z tych adresów do czytnika kanałów, a nowe materiały przyjdą same. Nie trzeba konta ani adresu e-mail.',
    about: 'Co jest w tych plikach',
    feedTitle: (form: string, title: string) => `${form}: ${title}`,
  },
};
