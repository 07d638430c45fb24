import type { Action, ActionKind } from '@stoa/contract/actions'
import type { Permission } from '@stoa/contract/permissions'

const permissions: Record<ActionKind, Permission> = {
  transfer: 'ticket.transfer',
  tag: 'ticket.tag',
  untag: 'ticket.tag',
  prioritise: 'ticket.prioritise',
  'change-sla-level': 'ticket.change-sla-level',
  'change-subject': 'ticket.change-subject',
  postpone: 'ticket.postpone',
  note: 'ticket.note',
  answer: 'ticket.reply',
  mail: 'ticket.reply',
  'mark-answered': 'ticket.mark-answered',
  resolve: 'ticket.resolve',
  reopen: 'ticket.reopen',
  close: 'ticket.close',
  'mark-spam': 'ticket.mark-spam',
  'unmark-spam': 'ticket.mark-spam',
  delete: 'ticket.delete',
  restore: 'ticket.delete',
  merge: 'ticket.merge',
  // Only who may make rules writes one down; whoever runs the macro sends what was written.
  request: 'macro.apply',
  'replace-text': 'macro.apply',
}

/** What somebody must be allowed to do with a ticket so that a macro does it. */
export const permissionFor = (action: Action): Permission =>
  action.kind === 'transfer' && action.department === 'same' ? 'ticket.assign' : permissions[action.kind]
