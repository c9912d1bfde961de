/** Where links of speakers lead; the token is a secret. */
const SPEAKER_PATHS = { invitation: '/zaproszenie/', status: '/zgloszenie/' } as const;

/** The whole address of a link that is given out. @param site public base address without a trailing slash */
export function speakerLink(page: keyof typeof SPEAKER_PATHS, token: string, site: string): string {
  return site + SPEAKER_PATHS[page] + encodeURIComponent(token);
}
