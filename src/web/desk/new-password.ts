import { LONGEST_PASSWORD, SHORTEST_PASSWORD, type PasswordProblem } from '../../people/index.js';
import { desk } from '../texts/pl/desk.js';
import { fieldOf, type Field } from './field.js';

const texts = desk.password;

/** A new password, typed twice because it cannot be seen. */
export interface NewPassword {
  password: string;
  /** What is wrong with the two as they were typed. */
  errors: NewPasswordErrors;
}

export interface NewPasswordErrors {
  password?: string;
  again?: string;
}

/** Taken as received: not trimmed, not normalised. */
export function readNewPassword(form: URLSearchParams): NewPassword {
  const [password, again] = [form.get('new-password') ?? '', form.get('new-password-again') ?? ''];
  return { password, errors: password === '' ? { password: texts.none } : password !== again ? { again: texts.different } : {} };
}

export function newPasswordFields(errors: NewPasswordErrors): { password: Field; again: Field } {
  const { password, hint, again } = desk.setPassword;
  return {
    password: fieldOf({ name: 'new-password', label: password, type: 'password', autocomplete: 'new-password', hint: hint(SHORTEST_PASSWORD), error: errors.password }),
    again: fieldOf({ name: 'new-password-again', label: again, type: 'password', autocomplete: 'new-password', error: errors.again }),
  };
}

export function passwordProblemText(problem: PasswordProblem): string {
  switch (problem) {
    case 'short':
      return texts.short(SHORTEST_PASSWORD);
    case 'long':
      return texts.long(LONGEST_PASSWORD);
    default:
      return texts[problem];
  }
}
