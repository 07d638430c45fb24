import type { Authentication } from '@stoa/contract/messages'
import { findCallerOfPerson, findPeopleByAddresses } from '../../../../../core/people/queries.ts'
import { replyToTicket, type StoredFile } from '../../../../../core/tickets/commands.ts'
import { getAddressee, getRecipients, permissionsOn } from '../../../../../core/tickets/queries.ts'
import type { Act } from '../../../../../platform/events/act.ts'
import { Refusal } from '../../../../../platform/http/refusal.ts'
import { ownAddresses } from '../../../own-addresses.ts'
import { rememberReferences } from '../../../references.ts'
import type { ThreadTokens } from '../../../thread-token.ts'
import type { ParsedMail } from '../../parse/parse-mail.ts'
import { handlingOf } from '../place-mail.ts'
import type { Reference } from '../reference-store.ts'
import { isForward } from '../threading/rules/is-forward.ts'
import { type AnsweredOnTicket, findAnswered } from './find-answered.ts'
import { obstacleTo } from './rules/may-be-relayed.ts'
import { ownFiles, ownWords } from './rules/own-words.ts'

export type AgentMail = {
  tokens: ThreadTokens
  mail: ParsedMail
  known: readonly Reference[]
  /** Lower-case, without what stands behind a plus sign, too. */
  recipients: readonly string[]
  automatic: boolean
  files: readonly StoredFile[]
  intakeId: number
  authentication: () => Promise<Authentication | null>
}

/** What is to be relayed, and for whom; null where a mail stays what it is. */
export type Relay = AnsweredOnTicket & { personId: number }

/** Finds out whether a mail is an answer of an agent that goes to the customer. Costs nearly every mail nothing. */
export const findRelay = async (act: Act, given: AgentMail): Promise<Relay | null> => {
  const { tx } = act
  const { mail, recipients, automatic } = given
  const { agentAnswers: setting } = await handlingOf(act)
  if (setting === 'off' || automatic) return null
  const senders = mail.senders.map(({ email }) => email.toLowerCase())
  const people = await findPeopleByAddresses(tx, senders)
  const personId = people.get(senders[0] ?? '')
  const answered = personId === undefined ? null : await findAnswered(tx, given.tokens, mail, given.known)
  if (personId === undefined || !answered) return null
  const caller = await findCallerOfPerson(tx, personId)
  const permissions = caller && (await permissionsOn(tx, caller, answered.ticketId))
  // A ticket that is gone may not be seen either.
  if (!permissions?.has('ticket.list')) return null
  const obstacle = obstacleTo({
    setting,
    automatic,
    forward: isForward({
      text: mail.text,
      recipients,
      senders,
      declared: mail.headers['x-forwarded-message-id'] !== undefined,
    }),
    senders,
    works: true,
    answered,
    authentication: await given.authentication(),
    customer: (await getAddressee(tx, answered.ticketId)).customer.email.toLowerCase(),
    recipients,
    mayReply: permissions.has('ticket.reply'),
  })
  return obstacle === null ? { ...answered, personId } : null
}

/**
 * Answers the customer in the name of the agent who wrote the mail: what they wrote and the files that they meant, to those whom an answer in Stoa would go
 * to. Null where the ticket takes no answer of theirs: the mail becomes what any other would.
 */
export const relayAgentAnswer = async (
  act: Act,
  { ticketId, personId }: Relay,
  { mail, files, intakeId }: AgentMail,
): Promise<{ ticketId: number; messageId: number } | null> => {
  const { tx } = act
  const caller = await findCallerOfPerson(tx, personId)
  if (!caller) return null
  const { reply, all, suggested } = await getRecipients(tx, caller, { ticketId }, ownAddresses)
  const { to, cc } = suggested === 'all' ? all : reply
  // An agent to whom something was forwarded before may be among those who take part.
  const others = (addresses: readonly string[]) =>
    addresses.filter(
      address => !mail.senders.some(({ email }) => email.toLowerCase() === address.toLowerCase()),
    )
  if (others(to).length === 0) return null
  try {
    const { messageId } = await replyToTicket(
      { ...act, actor: { kind: 'user', id: personId } },
      {
        ticketId,
        text: ownWords(mail.text),
        attachmentIds: [],
        to: others(to),
        cc: others(cc),
        resolve: false,
        byMail: {
          intakeId,
          files: ownFiles(files, mail.html).map(file => ({ ...file, inline: false, contentId: null })),
        },
      },
    )
    await rememberReferences(tx, ticketId, { ancestors: [], ownId: mail.ownId, messageId })
    return { ticketId, messageId }
  } catch (error) {
    // It refuses before it writes anything.
    if (error instanceof Refusal) return null
    throw error
  }
}
