import type { Role } from '@stoa/contract/permissions'

/** Only an owner makes, unmakes, invites or locks out an owner, or makes a key that is as mighty as one. */
export const mayActOnRoles = (actor: Role, ...concerned: readonly Role[]): boolean =>
  actor === 'owner' || !concerned.includes('owner')

type Person = { id: number; role: string; state: string }

/** Whether nobody could administer Stoa any more if this person stopped being an active owner. */
export const isLastOwner = (person: Person, everyone: readonly Person[]): boolean =>
  isActiveOwner(person) && !everyone.some(other => other.id !== person.id && isActiveOwner(other))

const isActiveOwner = (person: Person) => person.role === 'owner' && person.state === 'active'
