import { answersToOne, conversations } from './conversations.ts'
import { firstMails } from './first-mails.ts'
import { type RecipientCase, sales, us } from './recipient-case.ts'
import { replyTo } from './reply-to.ts'

/** What the tests of `replyRecipients` and docs/reference/recipients.md are made of. */
export const recipientCases: Readonly<Record<string, readonly RecipientCase[]>> = {
  'The first mail': firstMails,
  'Reply-To, forms, lists and crowds': replyTo,
  'In the course of a conversation': conversations,
  'Answers to one message': answersToOne,
}

export const ours = [us, sales]
