import type { Action, ActionKind } from '@stoa/contract/actions'

/** Kinds as they are offered, by what they are about. */
export const actionFamilies = {
  routing: ['transfer', 'tag', 'untag', 'prioritise', 'change-sla-level', 'change-subject'],
  filling: ['set-field', 'add-to-field', 'clear-field', 'change-groups'],
  status: [
    'postpone',
    'mark-answered',
    'resolve',
    'reopen',
    'close',
    'mark-spam',
    'unmark-spam',
    'delete',
    'restore',
    'purge',
  ],
  writing: ['answer', 'note', 'mail'],
  more: ['request', 'merge', 'replace-text'],
} as const satisfies Record<string, readonly ActionKind[]>

export type ActionFamily = keyof typeof actionFamilies
export const actionKinds: readonly ActionKind[] = Object.values(actionFamilies).flat()

/** A new action, to be filled in. */
export function newAction(kind: ActionKind): Action {
  switch (kind) {
    case 'transfer':
      return { kind, department: 'same', assignee: 'same' }
    case 'tag':
    case 'untag':
      return { kind, tags: [] }
    case 'prioritise':
      return { kind, priority: 'high' }
    case 'change-sla-level':
      return { kind, levelId: null }
    case 'set-field':
      return { kind, fieldId: 0, value: '' }
    case 'add-to-field':
      return { kind, fieldId: 0, options: [] }
    case 'clear-field':
      return { kind, fieldId: 0 }
    case 'change-groups':
      return { kind, add: [], remove: [] }
    case 'change-subject':
      return { kind, subject: '' }
    case 'postpone':
      return { kind, for: 86_400, until: null }
    case 'note':
      return { kind, html: '' }
    case 'answer':
      return { kind, html: '', keepStatus: false }
    case 'mail':
      return { kind, to: [], toAssignee: false, subject: '', html: '' }
    case 'resolve':
      return { kind, silent: false }
    case 'merge':
      return { kind, into: '' }
    case 'request':
      return { kind, method: 'POST', url: '', headers: [], body: '' }
    case 'replace-text':
      return { kind, find: '', regex: false, with: '', in: 'both' }
    default:
      return { kind }
  }
}
