/** Whether a folded lemma says nothing of what an item is about, but when, how many or how it is told. */
export function isPlainWord(lemma: string): boolean {
  return PLAIN_WORDS.has(lemma);
}

/**
 * Verbs are left out: of what two descriptions share, "powstać" and "otrzymać" are the text, "rada" and "zieleń" are
 * the thing. Infinitives end in -ać, -ić, -yć, -uć; nouns that end so are few, and named. Of those in -eć only groups are known:
 * mieszkaniec is no verb.
 */
export function isVerb(lemma: string): boolean {
  return VERB_END.test(lemma) && !NO_VERBS.has(lemma);
}

const VERB_END = /(?:[aiyu]|prze|ysle|ole|leze|idzie|edzie|musie)c$/u;
const NO_VERBS: ReadonlySet<string> = new Set(['materac', 'palac', 'plac', 'rodzic']);

/** Ours, gathered while reading what the items of November 2026 share. */
const PLAIN_WORDS: ReadonlySet<string> = new Set(
  [
    // numbers and amounts
    'jeden dwa trzy cztery piec szesc siedem osiem dziewiec dziesiec dwadziescia pierwszy pierwsza drugi druga trzeci czwarty',
    'kolejny tysiac tysiecy tysiece tys milion mln miliard mld polowa czesc liczba kilka wiele malo mniej najmniej najwiecej euro zloty',
    // time
    'styczen luty marzec kwiecien kwietni maj czerwiec lipiec sierpien wrzesien wrzesnia pazdziernik listopad grudzien dzien tydzien',
    'miesiac rok lato wiek czas okres potem pot pozniej poczatek koniec wtedy dzis dotad dawny',
    // degree, belonging, kind
    'moj moja moje twoj ponad okolo blisko bliski prawie razem raz wspolnie wspolny sam swoj swoja swoje wlasny wlasne nasz kazdy caly wszystek wszyscy inny inne',
    'taki taka tak nieco takze nawet nie bez nim wsrod rozny duzy wielki maly nowy nowa nowe stary staly stala dobry wazny',
    // how it is told, and what everything has
    'opis zrodlo rezultat dane informacja strona sprawa rzecz sposob poziom przyklad relacja zapowiedz zapowiedziany kongres temat podstawa',
    'krok tryb tryba etap zycie dzialalnosc dzial dzialo dziala realizacja proces wdrozenie zadanie przedsiewziecie region obszar urzad',
    'potrzeba decyzja pomysl zasada poparcie ocena zespol wspolpraca instytucja kompetencja koncepcja okolica wiedza pula zaproszenie',
    'mieszkaniec gmina gmin miasto polska polski powiat wojewodztwo wart warta',
  ]
    .join(' ')
    .split(' '),
);
