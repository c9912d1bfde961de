/**
 * What guessers try first and what is long enough only by its tail: words without Polish letters and digits at the end.
 * A list of our own, short on purpose; tries are counted as well.
 */
export const COMMON = new Set([
  ...['haslo', 'hasla', 'haslohaslo', 'mojehaslo', 'tajnehaslo', 'nowehaslo', 'trudnehaslo', 'dobrehaslo', 'superhaslo', 'silnehaslo', 'bezpiecznehaslo', 'haslodokonta', 'haslodopoczty', 'jakieshaslo', 'niemamhasla', 'zapomnialem', 'zapomnialemhasla', 'niepamietam', 'sezamieotworzsie', 'wpuscmnie'],
  ...['password', 'passwordpassword', 'mypassword', 'newpassword', 'secretpassword', 'letmein', 'letmeinplease', 'welcome', 'welcomewelcome', 'changeme', 'changemeplease', 'correcthorsebatterystaple', 'iloveyou', 'trustno', 'superman', 'football', 'baseball', 'princess', 'sunshine', 'starwars'],
  ...['admin', 'adminadmin', 'administrator', 'administratorredakcji', 'root', 'rootroot', 'redakcja', 'redakcjaredakcja', 'redaktor', 'redaktorka', 'edytor', 'uzytkownik', 'gosc', 'test', 'testtest', 'testowehaslo', 'testowekonto', 'demo', 'demodemo'],
  ...['kongres', 'kongresoteka', 'kongreswspolpracy', 'kongreswspolpracylokalnej', 'krajowykongres', 'wspolpraca', 'wspolpracalokalna', 'biblioteka', 'demokracja', 'demokracjalokalna', 'samorzad', 'samorzadlokalny', 'organizacja', 'organizacjapozarzadowa', 'fundacja', 'stowarzyszenie', 'partycypacja', 'gmina', 'urzadgminy', 'urzadmiasta', 'spoldzielnia'],
  ...['polska', 'polskapolska', 'polskagola', 'rzeczpospolita', 'warszawa', 'krakow', 'wroclaw', 'gdansk', 'poznan', 'szczecin', 'bydgoszcz', 'bialystok', 'katowice', 'matkaboska', 'janpawel', 'ojciecswiety', 'niepodleglosc', 'legiawarszawa', 'wislakrakow', 'lechpoznan', 'ruchchorzow', 'gornikzabrze'],
  ...['qwerty', 'qwertyuiop', 'qwertyqwerty', 'qwertyuiopasdfgh', 'qazwsx', 'qazwsxedc', 'qazwsxedcrfv', 'zaqwsx', 'zaq12wsx', 'zaq12wsxcde', 'zaq1xsw2cde', '1qaz2wsx', '1qaz2wsx3edc', '1q2w3e4r5t6y', 'q1w2e3r4t5y', 'asdfghjkl', 'zxcvbnm', 'asdfghjklzxcvbnm', 'abcdefghijkl', 'abcdefghijklm', 'aabbccddeeff'],
  ...['kochamcie', 'kochamciebardzo', 'kochanie', 'misiaczek', 'kotek', 'piesek', 'slonko', 'sloneczko', 'zabka', 'niewiem', 'niewiemniewiem', 'dziendobry', 'dobrywieczor', 'dupadupa', 'dupadupadupa', 'kurczak', 'bartek', 'mateusz', 'karolina', 'agnieszka', 'katarzyna', 'malgorzata', 'krzysztof', 'wojciech'],
]);
