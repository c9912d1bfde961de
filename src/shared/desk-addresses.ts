/** Addresses of the desk, which is in Polish only. `:name` stands for one path segment. */
export const DESK = {
  home: '/redakcja',
  signIn: '/redakcja/zaloguj',
  signInByProvider: '/redakcja/zaloguj/dostawca',
  arrival: '/redakcja/zaloguj/powrot',
  signOut: '/redakcja/wyloguj',
  session: '/redakcja/sesja',
  setPassword: '/redakcja/haslo/:token',
  account: '/redakcja/konto',
  changePassword: '/redakcja/konto/haslo',
  signOutEverywhere: '/redakcja/konto/wyloguj-wszedzie',
  people: '/redakcja/osoby',
  person: '/redakcja/osoby/:id',
  personRole: '/redakcja/osoby/:id/rola',
  personAccess: '/redakcja/osoby/:id/dostep',
  personLink: '/redakcja/osoby/:id/odnosnik',
  log: '/redakcja/dziennik',
  editions: '/redakcja/edycje',
  edition: '/redakcja/edycje/:code',
  editionTable: '/redakcja/edycje/:code/tabela.csv',
  invite: '/redakcja/edycje/:code/zapros',
  inviteMany: '/redakcja/edycje/:code/zapros-z-listy',
  reminders: '/redakcja/edycje/:code/przypomnienia',
  invitation: '/redakcja/zaproszenia/:id',
  invitationRenewal: '/redakcja/zaproszenia/:id/nowy-odnosnik',
  invitationRevocation: '/redakcja/zaproszenia/:id/cofnij',
  invitationLetter: '/redakcja/zaproszenia/:id/list',
  invitationSending: '/redakcja/zaproszenia/:id/wyslij',
  letters: '/redakcja/listy',
  letter: '/redakcja/listy/:id',
  vocabularies: '/redakcja/slowniki',
  vocabulary: '/redakcja/slowniki/:scheme',
  concept: '/redakcja/slowniki/:scheme/:code',
  imports: '/redakcja/import',
  importTable: '/redakcja/import/tabela.csv',
  importRun: '/redakcja/import/:id',
  importApplying: '/redakcja/import/:id/zapisz',
  importStopping: '/redakcja/import/:id/zatrzymaj',
  consents: '/redakcja/zgody',
  consentWithdrawal: '/redakcja/zgody/wycofaj',
} as const;

export type DeskPage = keyof typeof DESK;

/** The address of a page of the desk; parameters are encoded. */
export function deskAddress(page: DeskPage, parameters: Record<string, string> = {}): string {
  return DESK[page].replace(/:(\w+)/gu, (_, name: string) => encodeURIComponent(parameters[name] ?? ''));
}
