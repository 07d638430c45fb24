import type { Follower } from '../../../platform/events/follower.ts'
import { mailInvitationWhenUserIsInvited } from './mail-invitation-when-user-is-invited.ts'
import { mailLinkWhenPasswordResetIsRequested } from './mail-link-when-password-reset-is-requested.ts'
import { queueMailWhenAutomaticAnswerIsSent } from './queue-mail-when-automatic-answer-is-sent.ts'
import { queueMailWhenReplyIsSent } from './queue-mail-when-reply-is-sent.ts'
import { queueMailWhenTicketIsForwarded } from './queue-mail-when-ticket-is-forwarded.ts'
import { tellAdministratorsOfGrants } from './tell-administrators-of-grants.ts'
import { tellAdministratorsOfMailboxes } from './tell-administrators-of-mailboxes.ts'

/** What mail does about events: it writes intents, which the delivery sender takes from the ledger. */
export const emailFollower: Follower = {
  name: 'email-outlet',
  stage: 'outlet',
  reactions: [
    queueMailWhenReplyIsSent,
    queueMailWhenTicketIsForwarded,
    queueMailWhenAutomaticAnswerIsSent,
    mailInvitationWhenUserIsInvited,
    mailLinkWhenPasswordResetIsRequested,
    ...tellAdministratorsOfMailboxes,
    tellAdministratorsOfGrants,
  ],
}
