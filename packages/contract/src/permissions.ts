export const roles = ['owner', 'administrator', 'agent'] as const
export type Role = (typeof roles)[number]

const agent = [
  'ticket.list',
  'ticket.export',
  'ticket.open',
  'ticket.compose',
  'ticket.reply',
  'ticket.forward',
  'ticket.note',
  'ticket.assign',
  'ticket.transfer',
  'ticket.tag',
  'ticket.resolve',
  'ticket.reopen',
  'ticket.postpone',
  'ticket.prioritise',
  'ticket.close',
  'ticket.change-sla-level',
  'ticket.change-subject',
  'ticket.mark-answered',
  'ticket.mark-spam',
  'ticket.ban-sender',
  'quarantine.list',
  'quarantine.release',
  'quarantine.purge',
  'ticket.delete',
  'ticket.merge',
  'ticket.split',
  'ticket.change-checklist',
  'ticket.follow',
  'ticket.open-internal',
  'ticket.change-requester',
  'ticket.change-participants',
  'ticket.set-fields',
  'ticket.track-time',
  'macro.apply',
  'canned-message.use',
  'batch.start',
  'contact.list',
  'contact.change',
  'contact.merge',
  'customer-company.change',
  'customer-company.merge',
  'to-solve.take',
  'department.list',
  'user.list',
] as const

const administrator = [
  ...agent,
  'department.create',
  'department.change',
  'department.configure',
  'department.delete',
  'member.change',
  'member.allocate',
  'business-hours.change',
  'sla.change',
  'rule.change',
  'macro.share',
  'canned-message.share',
  'view.share',
  'user.invite',
  'user.change',
  'api-key.list',
  'api-key.create',
  'api-key.revoke',
  'mail-account.list',
  'mail-account.change',
  'company.change',
  'follower.inspect',
  'audit.list',
  'contact-group.change',
  'contact.import',
  'contact.export',
  'contact.export-data',
  'contact.erase',
  'ticket.purge',
  'custom-field.change',
  'report.read',
  'goal.change',
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

export const departmentRoles = ['reader', 'solver', 'supervisor', 'manager'] as const
export type DepartmentRole = (typeof departmentRoles)[number]

const reader = ['ticket.list', 'ticket.export', 'ticket.follow', 'department.list', 'user.list'] as const
const supervisor = [...agent, 'member.allocate', 'report.read', 'goal.change'] as const
const manager = [
  ...supervisor,
  'member.change',
  'department.configure',
  'macro.share',
  'canned-message.share',
  'view.share',
] as const

/**
 * What a member whose global role is agent may do with a department and its tickets. It widens and narrows
 * the global role there; owners and administrators are never limited.
 */
export const permissionsOfDepartmentRole: Record<DepartmentRole, readonly Permission[]> = {
  reader,
  solver: agent,
  supervisor,
  manager,
}
