export type PersonalKind = 'pesel' | 'phone' | 'email';

export interface PersonalFind {
  kind: PersonalKind;
  /** Enough to find it again, too little to be worth stealing: `44…59`, `…123`, `j…@gmina.pl`. */
  masked: string;
}

/** Numbers and addresses in a text that lead to one person. Names cannot be told from names of places and are not looked for. */
export function findPersonalData(text: string): PersonalFind[] {
  return [
    ...pesels(text).map((number) => ({ kind: 'pesel' as const, masked: `${number.slice(0, 2)}…${number.slice(-2)}` })),
    ...phones(text).map((number) => ({ kind: 'phone' as const, masked: `…${number.slice(-3)}` })),
    ...emails(text).map((address) => ({ kind: 'email' as const, masked: `${address[0]}…${address.slice(address.indexOf('@'))}` })),
  ];
}

const EMAIL = /[\p{L}\p{N}._%+-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu;

function emails(text: string): string[] {
  // The pattern tries every letter of a text; most texts have no address.
  return text.includes('@') ? [...text.matchAll(EMAIL)].map(([address]) => address) : [];
}

function pesels(text: string): string[] {
  const plain = [...text.matchAll(/(?<![\p{N}])\d{11}(?!\p{N})/gu)].map(([digits]) => digits);
  const spaced = [...text.matchAll(/[Pp][Ee][Ss][Ee][Ll]\W{0,3}((?:\d[ -]?){10}\d)(?!\p{N})/gu)].map(([, digits]) => digits!.replace(/\D/gu, ''));
  return [...new Set([...plain, ...spaced])].filter(isPesel);
}

const WEIGHTS = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];

/**
 * Check digit and date of birth, whose month says the century (act of 24 September 2010 on population registration, art. 15).
 * The check digit alone is right for every tenth number of eleven digits.
 */
export function isPesel(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const century = [1900, 2000, 2100, 2200, 1800][Math.floor(Number(digits.slice(2, 4)) / 20)];
  const [year, month, day] = [(century ?? 0) + Number(digits.slice(0, 2)), Number(digits.slice(2, 4)) % 20, Number(digits.slice(4, 6))];
  const date = new Date(Date.UTC(year, month - 1, day));
  return /^\d{11}$/u.test(digits) && (10 - (sum % 10)) % 10 === Number(digits[10]) && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Nine digits as telephones are written: 600 123 456, 22 123 45 67, (22) 123-45-67, +48600123456. */
const PHONE = /(?<![\p{L}\p{N}.,/-])(?<country>(?:\+|00) ?48[ .-]?)?(?<number>\(?\d{2}\)?[ .-]\d{3}[ .-]\d{2}[ .-]\d{2}|\d{3}[ .-]\d{3}[ .-]\d{3}|\d{9})(?![\p{L}\p{N}]|[.,/-]\d)/gu;

/** First digits of mobile numbers, and of area codes (numbering plan, regulation of the Minister of Administration and Digitization of 30 October 2013). */
const MOBILE = /^(?:45|50|51|53|57|60|66|69|72|73|78|79|88)/u;
const LANDLINE = /^(?:1[2-8]|2[2-59]|3[2-4]|4[1-468]|5[24-689]|6[1-3578]|7[14-7]|8[1-79]|9[145])/u;
const SAID_BEFORE = /(?:tel(?:efon\p{L}*)?|kom(?:órk\p{L}*)?|fax|faks|whatsapp|sms|zadzwoń|dzwoń)[.:]?[ \n]*(?:nr)?[.:]? *$/iu;
const OTHER_BEFORE = /(?:regon|nip|krs|konto|rachun\p{L}*|isbn|issn|poz\.|nr)[.:]? *(?:nr)?[.:]? *$|\p{N} $/iu;
const AMOUNT_AFTER = /^ ?(?:zł|pln|eur|euro|usd|tys|mln|mld|szt|os[.ó]|osób|mieszk|głos|%|m²|ha\b|kg|\d)/iu;

/** A number said to be a telephone is one; another of nine digits only when it is written like one and is no amount or register number. */
function phones(text: string): string[] {
  const found = [...text.matchAll(PHONE)].filter(({ index, 0: whole, groups }) => {
    const before = text.slice(Math.max(0, index - 30), index);
    const number = groups!['number']!;
    if (groups!['country'] || SAID_BEFORE.test(before)) return true;
    if (OTHER_BEFORE.test(before) || AMOUNT_AFTER.test(text.slice(index + whole.length, index + whole.length + 10))) return false;
    const digits = number.replace(/\D/gu, '');
    return /^\d{3}\D/u.test(number) ? MOBILE.test(digits) : /^\(?\d{2}\D/u.test(number) && LANDLINE.test(digits);
  });
  return [...new Set(found.map(({ groups }) => groups!['number']!.replace(/\D/gu, '')))];
}
