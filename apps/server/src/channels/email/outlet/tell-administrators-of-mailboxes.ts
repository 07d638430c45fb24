import { listAdministrators } from '../../../core/people/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import { on } from '../../../platform/events/follower.ts'
import { queueDelivery } from '../../delivery/commands.ts'
import { mailboxEvents } from '../inlet/events.ts'
import type { MailboxNotice } from './prepare-mailbox-notice.ts'

const tellAll = async (act: Act, notice: Omit<MailboxNotice, 'personId'>): Promise<void> => {
  for (const personId of await listAdministrators(act.tx)) {
    const content: MailboxNotice = { ...notice, personId }
    await queueDelivery(act, { channel: 'email', purpose: 'mailbox-notice', content })
  }
}

/** Whoever could mend it learns of it by mail, too: nobody may be looking at Stoa. */
export const tellAdministratorsOfMailboxes = [
  on(mailboxEvents, 'mailbox.stopped', (act, { data }) => tellAll(act, { ...data, what: 'stopped' })),
  on(mailboxEvents, 'mailbox.recovered', (act, { data }) =>
    tellAll(act, { ...data, what: 'recovered', silentSince: null, problem: null }),
  ),
]
