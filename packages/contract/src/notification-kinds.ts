import type { Permission } from './permissions.ts'

/** How somebody is told: in the app, by mail, by web push, by a sound while the app is open. */
export const ways = ['app', 'mail', 'push', 'sound'] as const
export type Way = (typeof ways)[number]

type Definition = {
  /** Whom it is about: the reader alone, a department of theirs, or the whole help desk. */
  about: 'me' | 'department' | 'company'
  /** How somebody is told who has not chosen otherwise. */
  usual: readonly Way[]
  /** Who is told; all others never see it. */
  permission?: Permission
  /** It comes by mail anyway, from elsewhere. */
  mailedAnyway?: true
}

const all = ['app', 'mail', 'push'] as const
const quietly = ['app', 'push'] as const

/**
 * The one definition of what people are told of. The order is that of how closely it concerns the reader: of two that one thing
 * would be told by, the first one is told.
 */
const definitions = {
  mentioned: { about: 'me', usual: all },
  assigned: { about: 'me', usual: all },
  'delivery-failed': { about: 'me', usual: all },
  'sla-breached': { about: 'me', usual: all },
  'sla-warned': { about: 'me', usual: quietly },
  answered: { about: 'me', usual: all },
  'answered-followed': { about: 'me', usual: quietly },
  noted: { about: 'me', usual: quietly },
  'batch-finished': { about: 'me', usual: quietly },
  transferred: { about: 'department', usual: [] },
  opened: { about: 'department', usual: [] },
  'department-answered': { about: 'department', usual: [] },
  'department-sla-breached': { about: 'department', usual: ['app'] },
  'department-sla-warned': { about: 'department', usual: [] },
  'rule-failed': { about: 'company', usual: ['app'], permission: 'rule.change' },
  'mail-stopped': {
    about: 'company',
    usual: quietly,
    permission: 'mail-account.change',
    mailedAnyway: true,
  },
} as const satisfies Record<string, Definition>

export type NotificationKind = keyof typeof definitions
export const notificationKinds = Object.keys(definitions) as NotificationKind[]
export const kindDefinitions: Readonly<Record<NotificationKind, Definition>> = definitions

/** Unread ones are counted as far as that. */
export const mostCounted = 100
