import type { Action, ActionKind } from '@stoa/contract/actions'

/** What can be done to a selection, in the order of use. Not from the contract: its module brings a validator along. */
export const offered = [
  'transfer',
  'resolve',
  'postpone',
  'tag',
  'untag',
  'prioritise',
  'change-sla-level',
  'mark-answered',
  'reopen',
  'close',
  'mark-spam',
  'unmark-spam',
  'merge',
  'delete',
  'restore',
  'purge',
] as const satisfies readonly ActionKind[]
export type MassKind = (typeof offered)[number]

/** Those that say it all by their name, and can be undone: they need no question. */
const plain: readonly ActionKind[] = [
  'mark-answered',
  'reopen',
  'mark-spam',
  'unmark-spam',
  'delete',
  'restore',
] satisfies readonly MassKind[]

export const saysItAll = (kind: Action['kind']): boolean => plain.includes(kind)
