import type { Role } from './roles.js';

/** Somebody who works at the desk. */
export interface Account {
  id: string;
  /** In small letters. */
  email: string;
  name: string;
  role: Role;
  state: AccountState;
  /** Without one, somebody comes by the provider or not yet at all. */
  hasPassword: boolean;
  /** Milliseconds since 1970. */
  addedAt: number;
  signedInAt: number | undefined;
}

/** `invited`: has neither set a password nor come by the provider; `active`: can sign in; `disabled`: was shut out. */
export type AccountState = 'invited' | 'active' | 'disabled';

export interface AccountRow {
  id: string;
  email: string;
  name: string;
  role: Role;
  password: string | null;
  subject: string | null;
  added_at: number;
  signed_in_at: number | null;
  disabled_at: number | null;
}

export const ACCOUNT_COLUMNS = 'accounts.id, email, name, role, password, subject, added_at, signed_in_at, disabled_at';

export function toAccount(row: AccountRow): Account {
  const canSignIn = row.password !== null || row.subject !== null;
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    state: row.disabled_at !== null ? 'disabled' : canSignIn ? 'active' : 'invited',
    hasPassword: row.password !== null,
    addedAt: row.added_at,
    signedInAt: row.signed_in_at ?? undefined,
  };
}
