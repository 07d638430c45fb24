import { kindDefinitions, type NotificationKind } from '@stoa/contract/notification-kinds'
import { ruleEvents } from '../../../automation/rules/events.ts'
import { deliveryEvents } from '../../../channels/delivery/events.ts'
import { mailboxEvents } from '../../../channels/email/inlet/events.ts'
import { mailGrantEvents } from '../../../channels/email/outlet/events.ts'
import { listPeopleWith } from '../../../core/people/queries.ts'
import { messageWriter } from '../../../core/tickets/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import { on } from '../../../platform/events/follower.ts'
import type { Candidate } from '../rules/most-specific.ts'
import { tell } from './tell.ts'
import { ticketNow } from './ticket-now.ts'

/** Its writer wants to know; what nobody here wrote concerns whose ticket it is. */
const ofDelivery = on(deliveryEvents, 'delivery.failed', async (act, event) => {
  const now = await ticketNow(act, event)
  if (!now) return
  const writer = await messageWriter(act.tx, event.data.messageId)
  const personId = writer?.kind === 'user' ? writer.id : now.assigneeId
  if (personId === null) return
  const candidates = [{ personId, kind: 'delivery-failed' }] as const
  await tell(act, event, { candidates, departmentId: now.departmentId })
})

const thoseWhoMend = async ({ tx }: Act, kind: NotificationKind): Promise<Candidate[]> => {
  const { permission } = kindDefinitions[kind]
  const personIds = permission === undefined ? [] : await listPeopleWith(tx, permission)
  return personIds.map(personId => ({ personId, kind }))
}

const tellOfRule = async (act: Act, event: Parameters<typeof tell>[1], ruleId: number) =>
  tell(act, event, {
    candidates: await thoseWhoMend(act, 'rule-failed'),
    data: { ruleId },
    once: `rule ${ruleId}`,
    alsoDoer: true,
  })

export const ofWhatFailed = [
  ofDelivery,
  on(ruleEvents, 'rule.failed', (act, event) => tellOfRule(act, event, event.data.ruleId)),
  on(ruleEvents, 'rule.stopped', (act, event) => tellOfRule(act, event, event.data.ruleId)),
  on(mailboxEvents, 'mailbox.stopped', async (act, event) => {
    const { mailboxId } = event.data
    const candidates = await thoseWhoMend(act, 'mail-stopped')
    await tell(act, event, { candidates, data: { mailboxId }, once: `mailbox ${mailboxId}` })
  }),
  on(mailGrantEvents, 'mail-grant.refused', async (act, event) => {
    const { username } = event.data
    const candidates = await thoseWhoMend(act, 'mail-stopped')
    await tell(act, event, { candidates, data: { name: username }, once: `grant ${username}` })
  }),
]
