import type { Act } from '../../../platform/events/act.ts'
import { queueDelivery } from '../../delivery/commands.ts'

/** What a rule wrote to anybody; HTML that is not yet cleaned. */
export type RuleMailContent = { ticketId: number; to: string[]; subject: string; html: string }

/** One mail to each address: who else gets it is nobody's business. It belongs to no message, and counts as no answer. */
export const queueRuleMail = async (act: Act, { to, ...mail }: RuleMailContent): Promise<void> => {
  for (const address of to)
    await queueDelivery(act, {
      channel: 'email',
      purpose: 'rule-mail',
      ticketId: mail.ticketId,
      content: { ...mail, to: [address] } satisfies RuleMailContent,
    })
}
