import { randomBytes } from 'node:crypto'
import type { Act } from '../../platform/events/act.ts'
import { record } from '../../platform/events/record.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { guideEvents } from './events.ts'
import type { GuideNeeds } from './needs.ts'
import { insertTestMail, type TestMailRow } from './store.ts'

type Needs = Pick<GuideNeeds, 'departmentOf' | 'hasAccount' | 'personOf' | 'queueTestMail'>

/** Queues a mail to a support address of one's own. @throws Refusal not_a_support_address, no_outgoing_account */
export const sendTestMail = async (act: Act, to: string, needs: Needs): Promise<TestMailRow> => {
  const { tx, actor, clock } = act
  const departmentId = (await needs.departmentOf(tx, to)) ?? refuse('not_a_support_address')
  if (!(await needs.hasAccount(tx, departmentId))) return refuse('no_outgoing_account')
  const answersTo = actor.kind === 'user' ? await needs.personOf(tx, actor.id) : null
  const token = randomBytes(16).toString('hex')
  const outgoingId = await needs.queueTestMail(act, { to, departmentId, token, answersTo })
  const mail = await insertTestMail(tx, { to, token, at: clock.now(), outgoingId })
  await record(act, guideEvents, 'test-mail.sent', { testMailId: mail.id, to })
  return mail
}
