/** What each role may do. Guards, the navigation of the desk and its pages all ask this table. */
export const ROLES = {
  editor: ['read-decisions'],
  admin: ['read-decisions', 'manage-people'],
} as const satisfies Record<string, readonly string[]>;

export type Role = keyof typeof ROLES;
export type Ability = (typeof ROLES)[Role][number];

export const ROLE_NAMES = Object.keys(ROLES) as readonly Role[];

export function may(role: Role, ability: Ability): boolean {
  return (ROLES[role] as readonly Ability[]).includes(ability);
}
