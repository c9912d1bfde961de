/**
 * Whether a query looks like somebody's data: an e-mail or web address, a number long enough to be a PESEL, a telephone, an
 * account, a date of birth or an identity card, a street with a house number, a postal code. Names of people cannot be told from names of
 * places and programmes; the threshold is what stands between them and the report.
 *
 * Rather too strict: a query refused by mistake costs one line of statistics.
 */
export function looksPersonal(query: string): boolean {
  const plain = query.normalize('NFKC').toLowerCase();
  return SIGNS.some((sign) => sign.test(plain)) || (plain.match(NUMBERS) ?? []).some(isLongNumber);
}

const SIGNS: readonly RegExp[] = [
  /@|[([]\s?(?:at|małpa)\s?[)\]]/u,
  /:\/\/|\bwww\./u,
  // An identity card: three letters and six digits.
  /(?<![\p{L}\p{N}])\p{L}{3}\s?\p{Nd}{6}(?!\p{Nd})/u,
  // A street, estate, avenue or square with a number, and a postal code.
  /(?<!\p{L})(?:ul|al|os|pl)(?:\.|\s).*\p{Nd}/u,
  /(?<!\p{Nd})\p{Nd}{2}-\p{Nd}{3}(?!\p{Nd})/u,
];

/** Digits with what people put between them: 600 123 456, 600-123-456, (22) 600.12.34, 12/03/1985. */
const NUMBERS = /\p{Nd}[\p{Nd}\s.,()/+_‐-―−-]*/gu;

/** The shortest telephone number has seven digits. Years (`2014-2020`, `2023 2024`) are what our readers do ask for. */
function isLongNumber(number: string): boolean {
  const groups = number.match(/\p{Nd}+/gu) ?? [];
  if (groups.every((group) => /^(?:19|20)\d\d$/u.test(group))) return false;
  return groups.join('').length >= SHORTEST_NUMBER;
}

const SHORTEST_NUMBER = 7;
