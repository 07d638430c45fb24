import type { Follower } from '../../platform/events/follower.ts'
import { answerWhenACustomerWrites } from './reactions/answer-when-a-customer-writes.ts'
import { answerWhenATicketIsOpened } from './reactions/answer-when-a-ticket-is-opened.ts'
import { tellWhenATicketIsResolved } from './reactions/tell-when-a-ticket-is-resolved.ts'

/** @param publicUrl where links in mails point */
export const automaticAnswersFollower = (publicUrl: string): Follower => ({
  name: 'automatic-answers',
  stage: 'automation',
  reactions: [
    answerWhenATicketIsOpened(publicUrl),
    answerWhenACustomerWrites(publicUrl),
    tellWhenATicketIsResolved(publicUrl),
  ],
})
