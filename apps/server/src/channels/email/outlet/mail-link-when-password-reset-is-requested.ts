import { peopleEvents } from '../../../core/people/events.ts'
import { on } from '../../../platform/events/follower.ts'
import { queueDelivery } from '../../delivery/commands.ts'
import type { LinkContent } from './prepare-link-mail.ts'

export const mailLinkWhenPasswordResetIsRequested = on(
  peopleEvents,
  'user.password-reset-requested',
  async (act, { data }) => {
    const content: LinkContent = { tokenId: data.tokenId }
    await queueDelivery(act, { channel: 'email', purpose: 'password-reset', content })
  },
)
