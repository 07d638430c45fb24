import { peopleEvents } from '../../../core/people/events.ts'
import { on } from '../../../platform/events/follower.ts'
import { queueDelivery } from '../../delivery/commands.ts'
import type { LinkContent } from './prepare-link-mail.ts'

export const mailInvitationWhenUserIsInvited = on(peopleEvents, 'user.invited', async (act, { data }) => {
  const content: LinkContent = { tokenId: data.tokenId }
  await queueDelivery(act, { channel: 'email', purpose: 'invitation', content })
})
