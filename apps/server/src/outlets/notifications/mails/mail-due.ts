import { presentOf } from '../../../core/availability/queries.ts'
import { preferencesOf } from '../../../core/people/queries.ts'
import { type Act, system } from '../../../platform/events/act.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import { type MailTurn, mailTurn } from '../rules/mail-turn.ts'
import { listPeopleDue, lockDue, setMailDue } from '../store-mails.ts'
import { lastMailedAt, noteMailed, settingsOf } from '../store-settings.ts'
import type { QueueMail } from './outgoing.ts'

const turnOf = async ({ tx, clock }: Act, personId: number): Promise<MailTurn> => {
  const chosen = (await settingsOf(tx, [personId]))(personId)
  const { timeZone: zone } = await preferencesOf(tx, { kind: 'user', id: personId })
  const present = (await presentOf(tx, [personId])).has(personId)
  return mailTurn(chosen, { now: clock.now(), zone, present, mailedAt: await lastMailedAt(tx, personId) })
}

/** All that is due to somebody, in one mail; others who look at the same time leave it alone. */
const mailTo = async (act: Act, personId: number, queue: QueueMail): Promise<void> => {
  const { tx, clock } = act
  const due = await lockDue(tx, personId, clock.now())
  if (due.length === 0) return
  const ids = due.map(({ id }) => id)
  const unread = due.flatMap(({ id, isRead }) => (isRead ? [] : id))
  const turn = unread.length === 0 ? 'never' : await turnOf(act, personId)
  if (typeof turn === 'object') return setMailDue(tx, ids, turn.later)
  await setMailDue(tx, ids, null)
  if (turn === 'never') return
  await noteMailed(tx, personId, clock.now())
  await queue(act, { personId, notificationIds: unread })
}

/** Each second: what is still unread of what waits for a mail goes into the ledger of what goes out. */
export const mailDue = async (platform: Platform, queue: QueueMail): Promise<void> => {
  for (const personId of await listPeopleDue(platform.db, platform.clock.now()))
    await write(platform, system, act => mailTo(act, personId, queue))
}
