import { normalDomain } from '@stoa/contract/mail-address'
import type { MailHandling } from '@stoa/contract/mail-handling'
import type { Authentication } from '@stoa/contract/messages'

/**
 * What a mail answers. `notice`: what a rule wrote to somebody about a ticket. `forward`: a message that a colleague handed on.
 * `sentTo`: everybody who got it.
 */
export type Answered = { kind: 'notice' | 'forward'; sentTo: readonly string[] }

export type AgentAnswer = {
  setting: MailHandling['agentAnswers']
  /** A program wrote it, such as a holiday notice. */
  automatic: boolean
  /** It hands on somebody else's mail. */
  forward: boolean
  /** Everybody whom the mail names as its sender, lower-case. */
  senders: readonly string[]
  /** Whether that is somebody who works here now. */
  works: boolean
  answered: Answered | null
  authentication: Authentication | null
  /** Lower-case; the ticket's customer, and to whom the mail went besides us. */
  customer: string
  recipients: readonly string[]
  /** Whether that person may answer the ticket. */
  mayReply: boolean
}

/** Why an answer stays what any other mail would be; null: it goes to the customer. */
export type Obstacle =
  | 'off'
  | 'automatic'
  | 'forward'
  | 'not-an-agent'
  | 'answers-nothing'
  | 'answers-a-forward'
  | 'forged'
  | 'unproven'
  | 'is-the-customer'
  | 'customer-has-it'
  | 'not-allowed'

/** The domain itself says that the mail is its own: DMARC, or where the domain has none, a signature of that very domain. */
const domainVouches = ({ dmarc, domain, signedBy }: Authentication) =>
  dmarc === 'pass' ||
  (domain !== '' && signedBy.some(signer => normalDomain(signer) === normalDomain(domain)))

/**
 * Whether an agent's answer by mail may go to the customer in the agent's name. Anybody can write any sender into a mail, so its domain has to
 * vouch for it; or it answers by a signed Message-ID that nobody but this agent was ever sent. The customer's own mails bear such ids, too: that is why
 * the id of a mail that went to others as well proves nothing.
 */
export const obstacleTo = (mail: AgentAnswer): Obstacle | null => {
  const [sender, ...others] = new Set(mail.senders)
  if (mail.setting === 'off') return 'off'
  if (mail.automatic) return 'automatic'
  if (sender === undefined || others.length > 0 || !mail.works) return 'not-an-agent'
  if (mail.answered === null) return 'answers-nothing'
  if (mail.answered.kind === 'forward' && mail.setting !== 'forwards') return 'answers-a-forward'
  if (mail.forward) return 'forward'
  if (mail.authentication?.forged) return 'forged'
  const theirsAlone = mail.answered.sentTo.every(address => address.toLowerCase() === sender)
  const vouched = mail.authentication !== null && domainVouches(mail.authentication)
  if (!vouched && !theirsAlone) return 'unproven'
  if (mail.customer === sender) return 'is-the-customer'
  if (mail.recipients.includes(mail.customer)) return 'customer-has-it'
  return mail.mayReply ? null : 'not-allowed'
}
