import type { RefusalCode } from './refusals.js';

/** Endings we refuse, each with the sentence that helps most. What is in neither table is simply unknown. */
export const REFUSED_ENDINGS: Readonly<Record<string, RefusalCode>> = {
  ...all('old-office', 'ppt pps pot doc dot xls rtf'),
  ...all('macros', 'pptm ppsm potm ppam docm dotm xlsm sldm'),
  ...all('template', 'ppsx potx dotx otp ott'),
  ...all('archive', 'zip rar 7z tar gz tgz bz2 xz zst cab iso'),
  ...all('svg', 'svg svgz'),
  ...all('heic', 'heic heif'),
  ...all('keynote-or-pages', 'key pages numbers'),
  ...all('link', 'gslides gdoc gsheet url webloc lnk desktop'),
};

function all(code: RefusalCode, endings: string): Record<string, RefusalCode> {
  return Object.fromEntries(endings.split(' ').map((ending) => [ending, code]));
}
