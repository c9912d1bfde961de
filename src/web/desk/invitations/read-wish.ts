import type { Kind } from '../../../content/index.js';
import { inviting as texts } from '../../texts/pl/desk-invitations.js';

/** What is the same for all who are invited together. */
export interface Wish {
  kind: Kind;
  days: number;
  isSent: boolean;
}

/** How long a link may work; three months are enough for the slowest, and a forgotten link should not work for years. */
export const DAYS = [30, 60, 90] as const;
const USUAL_DAYS = 60;
export const KINDS = Object.keys(texts.kinds) as (keyof typeof texts.kinds)[];

/** Odd values become the usual ones: nothing here can be typed. */
export function readWish(form: URLSearchParams): Wish {
  return {
    kind: KINDS.find((kind) => kind === form.get('rodzaj')) ?? 'presentation',
    days: DAYS.find((days) => String(days) === form.get('dni')) ?? USUAL_DAYS,
    isSent: form.get('wyslij') === 'tak',
  };
}

/** One of several, as radio buttons; printed by `parts/choices`. */
export interface Choices {
  legend: string;
  name: string;
  choices: { id: string; value: string; label: string; checked: boolean }[];
}

export function choicesOf(legend: string, name: string, checked: string, choices: readonly (readonly [value: string, label: string])[]): Choices {
  return { legend, name, choices: choices.map(([value, label]) => ({ id: `c-${name}-${value}`, value, label, checked: value === checked })) };
}

export function kindChoices({ kind }: Wish): Choices {
  return choicesOf(texts.kind, 'rodzaj', kind, KINDS.map((one) => [one, texts.kinds[one]] as const));
}

export function dayChoices({ days }: Wish): Choices {
  return choicesOf(texts.howLong, 'dni', String(days), DAYS.map((one) => [String(one), texts.days(one)] as const));
}
