export const roles = ['owner', 'administrator', 'agent'] as const
export type Role = (typeof roles)[number]

const agent = [
  'ticket.list',
  'ticket.open',
  'ticket.reply',
  'ticket.note',
  'ticket.assign',
  'ticket.transfer',
  'ticket.tag',
  'ticket.resolve',
  'ticket.reopen',
  'department.list',
  'user.list',
] as const

const administrator = [
  ...agent,
  'department.create',
  'department.change',
  'department.delete',
  'user.invite',
  'user.change',
  'api-key.list',
  'api-key.create',
  'api-key.revoke',
  'mail-account.list',
  'mail-account.change',
  'company.change',
  'follower.inspect',
] as const

export type Permission = (typeof administrator)[number]

/**
 * The one table of who may do what. An owner may do what an administrator may; that only an owner makes
 * or unmakes an owner is a rule on the persons concerned, held by the commands of core/people.
 */
export const permissionsOf: Record<Role, readonly Permission[]> = {
  agent,
  administrator,
  owner: administrator,
}

export const permissions: readonly Permission[] = administrator
