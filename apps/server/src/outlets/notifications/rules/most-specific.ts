import { type NotificationKind, notificationKinds } from '@stoa/contract/notification-kinds'

export type Candidate = { personId: number; kind: NotificationKind }

/** Whether one kind concerns its reader more closely than another. */
export const isCloser = (kind: NotificationKind, than: NotificationKind): boolean =>
  notificationKinds.indexOf(kind) < notificationKinds.indexOf(than)

/** Each person once, with what concerns them most closely; whoever did it is not told. */
export const mostSpecific = (
  candidates: readonly Candidate[],
  doers: ReadonlySet<number>,
): Map<number, NotificationKind> => {
  const told = new Map<number, NotificationKind>()
  for (const { personId, kind } of candidates) {
    const before = told.get(personId)
    if (!doers.has(personId) && (before === undefined || isCloser(kind, before))) told.set(personId, kind)
  }
  return told
}
