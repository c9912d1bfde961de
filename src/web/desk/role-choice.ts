import { ROLE_NAMES, type Role } from '../../people/index.js';
import { desk } from '../texts/pl/desk.js';

/** A choice of one role; printed by `parts/role-choice`. */
export interface RoleChoice {
  legend: string;
  choices: { id: string; value: Role; label: string; hint: string; isChosen: boolean }[];
}

export function roleChoice(chosen: Role): RoleChoice {
  return { legend: desk.people.roleLegend, choices: ROLE_NAMES.map((role) => ({ id: `f-role-${role}`, value: role, label: desk.roles[role], hint: desk.people.roleHints[role], isChosen: role === chosen })) };
}

export function readRole(form: URLSearchParams): Role | undefined {
  return ROLE_NAMES.find((role) => role === form.get('role'));
}
