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
} as const;

export type DeskPage = keyof typeof DESK;

/** The address of a page of the desk; parameters are encoded. */
export function deskAddress(page: DeskPage, parameters: Record<string, string> = {}): string {
  return DESK[page].replace(/:(\w+)/gu, (_, name: string) => encodeURIComponent(parameters[name] ?? ''));
}
