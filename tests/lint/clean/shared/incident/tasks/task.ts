import { role } from '../decide.ts';

export function isRole(value: unknown): boolean {
  return role.safeParse(value).success;
}
