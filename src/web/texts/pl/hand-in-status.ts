import type { Move, SubmissionState } from '../../../submissions/index.js';

/** What whoever handed in is told of each state: what it means, and what comes next. */
const states: Readonly<Record<SubmissionState, { label: string; meaning: string }>> = {
  draft: { label: 'Szkic', meaning: 'Zgłoszenie nie jest jeszcze przekazane. Redakcja go nie ogląda.' },
  received: { label: 'Przekazane', meaning: 'Mamy je. Program sprawdza pliki, zwykle trwa to kilka minut. Potem obejrzy je redakcja.' },
  checked: { label: 'Sprawdzone', meaning: 'Pliki są w porządku. Zgłoszenie czeka na redakcję.' },
  'in-review': { label: 'U redakcji', meaning: 'Redakcja ogląda zgłoszenie.' },
  'changes-requested': { label: 'Prośba o poprawki', meaning: 'Redakcja prosi o poprawki. Gdy je wprowadzisz, przekaż zgłoszenie jeszcze raz.' },
  publishing: { label: 'Przyjęte', meaning: 'Redakcja przyjęła zgłoszenie. Za chwilę pojawi się w bibliotece.' },
  published: { label: 'Opublikowane', meaning: 'Materiał jest w bibliotece pod stałym adresem.' },
  rejected: { label: 'Nieprzyjęte', meaning: 'Redakcja nie opublikuje tego zgłoszenia.' },
  withdrawn: { label: 'Wycofane', meaning: 'Zgłoszenie zostało wycofane. Redakcja nie będzie się nim zajmować, a jeśli materiał był opublikowany, nie ma go już w bibliotece.' },
};

const moves: Readonly<Record<Move, string>> = {
  'hand-in': 'przekazano redakcji',
  'finish-checks': 'sprawdzono pliki',
  take: 'redakcja zaczęła oglądać',
  'request-changes': 'redakcja poprosiła o poprawki',
  reject: 'redakcja nie przyjęła zgłoszenia',
  reopen: 'redakcja wróciła do zgłoszenia',
  approve: 'redakcja przyjęła zgłoszenie',
  'finish-publishing': 'opublikowano',
  'give-up-publishing': 'publikacja się nie udała, redakcja spróbuje jeszcze raz',
  withdraw: 'wycofano',
};

export const handInStatus = {
  title: 'Stan zgłoszenia',
  states,
  moves,
  reason: 'Redakcja pisze:',
  history: 'Co się działo',
  begun: 'rozpoczęto',
  save: { title: 'Zapisz ten adres', lead: 'Pod nim sprawdzisz, co dzieje się ze zgłoszeniem, i wrócisz do niego na innym urządzeniu. Kto zna adres, może zmieniać zgłoszenie, więc nie publikuj go.', qr: 'Kod QR z adresem tej strony' },
  open: 'Otwórz zgłoszenie',
  openLead: 'Otwarcie pokaże pliki i pozwoli zmieniać zgłoszenie na tym urządzeniu.',
  edit: 'Popraw i przekaż',
  goOn: 'Wypełnij zgłoszenie',
  published: 'Zobacz w bibliotece',
  notYet: 'Adres w bibliotece:',
  correct: 'Popraw opublikowany materiał',
  correctQuiet: (days: number) => `Przez ${days} dni od publikacji poprawki przyjęte przez redakcję po prostu zastępują to, co jest w bibliotece.`,
  correctVersion: (days: number) => `Od publikacji minęło ponad ${days} dni, więc poprawka będzie nową wersją, widoczną dla czytelników.`,
  renew: 'Utwórz nowy adres tej strony',
  renewLead: 'Jeśli adres tej strony zginął albo poznał go ktoś niepowołany. Dotychczasowy przestanie działać.',
  withdraw: 'Wycofaj zgłoszenie',
  files: 'Pliki',
  needed: 'Potrzebna odpowiedź',
  neededLead: 'W pliku znaleźliśmy dane, które wyglądają na osobowe. Zanim redakcja obejrzy zgłoszenie, potwierdź, że mogą być publiczne, albo je wycofaj.',
  unknown: { title: 'Nie znamy tego adresu zgłoszenia', lines: ['Adres mógł zostać skopiowany tylko w części albo zastąpił go nowy. Sprawdź, czy jest cały.', 'Jeśli masz odnośnik z zaproszenia, otwórz go: prowadzi do tego samego zgłoszenia.'] },
  withdrawal: {
    title: 'Wycofać zgłoszenie?',
    draft: 'Szkic zniknie z listy kroków i redakcja go nie zobaczy. Nie da się tego cofnąć.',
    handedIn: 'Redakcja przestanie się nim zajmować. Nie da się tego cofnąć, ale można zacząć nowe zgłoszenie tym samym zaproszeniem.',
    published: 'Materiał zniknie z biblioteki. Pod jego adresem zostanie tylko informacja, że został wycofany.',
    reason: 'Powód (nieobowiązkowo)',
    /** It stands at the address of the item from then on. */
    publicReason: 'Powód, który przeczytają wszyscy (nieobowiązkowo)',
    /** Stands at the address of a withdrawn item where nobody gave a reason. */
    ownWish: 'Na prośbę osoby, która przekazała materiał.',
    button: 'Tak, wycofaj',
    cancel: 'Nie, wróć',
  },
};
