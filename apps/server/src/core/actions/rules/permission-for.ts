import type { Action, ActionKind } from '@stoa/contract/actions'
import type { Permission } from '@stoa/contract/permissions'

const byKind: { [Kind in Exclude<ActionKind, 'transfer'>]: Permission } = {
  tag: 'ticket.tag',
  untag: 'ticket.tag',
  prioritise: 'ticket.prioritise',
  'change-sla-level': 'ticket.change-sla-level',
  'set-field': 'ticket.set-fields',
  'add-to-field': 'ticket.set-fields',
  'clear-field': 'ticket.set-fields',
  'change-groups': 'contact.change',
  'change-subject': 'ticket.change-subject',
  postpone: 'ticket.postpone',
  note: 'ticket.note',
  answer: 'ticket.reply',
  // Nobody does these two by hand: both tell somebody outside.
  mail: 'ticket.reply',
  request: 'ticket.reply',
  'mark-answered': 'ticket.mark-answered',
  resolve: 'ticket.resolve',
  reopen: 'ticket.reopen',
  close: 'ticket.close',
  'mark-spam': 'ticket.mark-spam',
  'unmark-spam': 'ticket.mark-spam',
  delete: 'ticket.delete',
  restore: 'ticket.delete',
  purge: 'ticket.purge',
  merge: 'ticket.merge',
  'replace-text': 'ticket.reply',
}

/** What somebody needs who does the same by hand on a ticket of this department. */
export const permissionFor = (action: Action, departmentId: number): Permission => {
  if (action.kind !== 'transfer') return byKind[action.kind]
  const stays = action.department === 'same' || action.department === departmentId
  return stays ? 'ticket.assign' : 'ticket.transfer'
}
