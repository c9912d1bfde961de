/** What somebody may agree to: being named, seen in photographs, heard in recordings, written to by the editors. */
export const SCOPES = ['named', 'shown', 'recorded', 'contacted'] as const;
export type Scope = (typeof SCOPES)[number];

/** What a consent is about: a submission (and the item it becomes), an item, or everything the library has. */
export interface About {
  submission?: string | undefined;
  item?: string | undefined;
}

/** That somebody agreed to something, or took it back. */
export interface Consent extends About {
  readonly number: number;
  readonly person: string;
  readonly scope: Scope;
  /** ISO 8601; `undefined` when nobody ever noted that it was given. */
  readonly givenAt: string | undefined;
  /** Who noted it, and how it was given: „formularz”, „e-mail z 3 marca”. */
  readonly givenBy: string;
  readonly givenHow: string;
  readonly withdrawnAt: string | undefined;
  readonly withdrawnBy: string;
  readonly withdrawnHow: string;
}

/** Something about a person noted by somebody. */
export interface Note extends About {
  person: string;
  scopes: readonly Scope[];
  by: string;
  how: string;
}

/** Whether a consent holds, by all lines about the same person and thing: given, and not taken back since. */
export function holds(consents: readonly Consent[]): boolean {
  const latest = (moments: (string | undefined)[]) => moments.reduce<string>((last, at) => (at !== undefined && at > last ? at : last), '');
  const given = latest(consents.filter(({ withdrawnAt }) => withdrawnAt === undefined).map(({ givenAt }) => givenAt));
  return given !== '' && given > latest(consents.map(({ withdrawnAt }) => withdrawnAt));
}

/** Whether somebody changed their mind, or said no by themselves; not what was only left unticked when something was handed in. */
export function isTakenBack({ givenAt, submission, withdrawnAt }: Consent): boolean {
  return withdrawnAt !== undefined && (givenAt !== undefined || submission === undefined);
}

/** A name as it is looked for: letters without marks, one space between words. */
export function personKey(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l').trim().replace(/\s+/gu, ' ');
}
