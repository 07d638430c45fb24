import { listAdministrators } from '../../../core/people/queries.ts'
import { on } from '../../../platform/events/follower.ts'
import { queueDelivery } from '../../delivery/commands.ts'
import { mailGrantEvents } from './events.ts'
import type { GrantNotice } from './prepare-grant-notice.ts'

/** Only a person can connect again, and an account that mail goes out by has no heartbeat that would stop. */
export const tellAdministratorsOfGrants = on(mailGrantEvents, 'mail-grant.refused', async (act, { data }) => {
  for (const personId of await listAdministrators(act.tx)) {
    const content: GrantNotice = { ...data, personId }
    await queueDelivery(act, { channel: 'email', purpose: 'grant-notice', content })
  }
})
