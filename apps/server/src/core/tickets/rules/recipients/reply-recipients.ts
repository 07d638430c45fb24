import { isMailAddress } from '@stoa/contract/mail-address'
import { isOneOf, plainAddress } from '../../../../platform/plain-address.ts'
import { isMachineAddress } from '../is-machine-address.ts'

/** What of a message says who takes part; bare addresses. `hidden`: got it without being shown to the others. */
export type Mail = {
  by: 'them' | 'us' | 'program'
  from: string | null
  /** Where its writer wants answers; empty where that is `from`. */
  replyTo: readonly string[]
  to: readonly string[]
  cc: readonly string[]
  hidden: readonly string[]
  /** It came by a mailing list. */
  list: boolean
}

export type Recipients = { to: string[]; cc: string[] }

/** `suggested`: what an answer begins with. `leftOut`: who was in the conversation, and is not since an agent wrote without them. */
export type Answers = { reply: Recipients; all: Recipients; suggested: 'reply' | 'all'; leftOut: string[] }

export type Conversation = {
  /** Oldest first. */
  mails: readonly Mail[]
  contact: string
  /** Every address of ours. */
  ours: readonly string[]
}

/** Of so many recipients besides us, nobody means to talk to all. */
const crowd = 10

const once = (addresses: readonly string[], except: readonly string[] = []): string[] => {
  const seen = new Set(except.map(each => each.toLowerCase()))
  return addresses.filter(each => {
    const known = seen.has(each.toLowerCase())
    seen.add(each.toLowerCase())
    return !known
  })
}

const createTheirs = (ours: readonly string[]) => {
  const own = new Set(ours.map(plainAddress))
  return (addresses: readonly string[]) =>
    addresses.filter(each => isMailAddress(each) && !own.has(plainAddress(each)))
}

/** Who wrote a mail of theirs, as they want to be answered; a list's Reply-To is the list, not the person. */
const writersOf = ({ from, replyTo, list }: Mail): string[] => {
  const named = from === null ? [] : [from]
  return list || replyTo.length === 0 ? named : [...replyTo]
}

/**
 * Who takes part in a conversation besides its contact: those whom an agent wrote to last, and everybody whom a mail from outside has
 * named since. Who got something hidden, and was never named to the others, is not among them.
 */
export const participantsOf = (conversation: Conversation): string[] => takingPart(conversation).now

/** `ever`: everybody who has been, without those who got something hidden. */
const takingPart = ({ mails, contact, ours }: Conversation): { now: string[]; ever: string[] } => {
  const theirs = createTheirs(ours)
  let taking: string[] = []
  const ever: string[] = []
  const hidden = new Set<string>()
  const isShown = (each: string) => !hidden.has(each.toLowerCase())
  for (const mail of mails) {
    const named = [...mail.to, ...mail.cc]
    for (const each of mail.hidden) hidden.add(each.toLowerCase())
    for (const each of named) hidden.delete(each.toLowerCase())
    if (mail.by === 'us') taking = theirs(named)
    if (mail.by === 'them') taking = [...taking, ...theirs([...writersOf(mail), ...named])].filter(isShown)
    ever.push(...taking)
  }
  return { now: once(taking, [contact]), ever: once(ever.filter(isShown), [contact]) }
}

const answersTo = (mail: Mail, contact: string, theirs: ReturnType<typeof createTheirs>): Recipients => {
  if (mail.by !== 'them') {
    const to = once(theirs(mail.to))
    return { to: to.length > 0 ? to : theirs([contact]), cc: once(theirs(mail.cc), to) }
  }
  const writers = once(theirs(writersOf(mail)))
  const named = writers.length > 0 ? writers : theirs(mail.from === null ? [] : [mail.from])
  return { to: named.length > 0 ? named : theirs([contact]), cc: [] }
}

/**
 * Whom an answer goes to. `reply`: who wrote the answered message, or whom it went to where it was ours. `all`: besides, in Cc, everybody
 * who takes part, those first whom it names, and the contact: whom an agent has left out since is left out again. Never an address of ours, with or without what stands behind a plus
 * sign; nobody twice; in Cc nobody who is a program.
 * @param answered the message that is answered; null where nobody wrote yet
 */
export const replyRecipients = (conversation: Conversation, answered: Mail | null): Answers => {
  const { contact, ours } = conversation
  const theirs = createTheirs(ours)
  const reply = answered ? answersTo(answered, contact, theirs) : { to: theirs([contact]), cc: [] }
  const writer = answered?.from ?? contact
  const apart = answered?.by === 'them' && isHidden(conversation, writer)
  if (apart) return { reply, all: reply, suggested: 'reply', leftOut: [] }
  const others = answered ? [...answered.to, ...answered.cc] : []
  const { now, ever } = takingPart(conversation)
  const reads = (addresses: readonly string[]) => addresses.filter(each => !isMachineAddress(each))
  const stay = others.filter(each => isOneOf(each, [...now, contact]))
  const cc = reads(once(theirs([...reply.cc, ...stay, ...now, contact]), reply.to))
  const gone = reads(once(ever, [...reply.to, ...cc]))
  const many = once(theirs(others), reply.to).length > crowd
  return {
    reply,
    all: { to: reply.to, cc },
    suggested: many || answered?.list ? 'reply' : 'all',
    leftOut: gone.length > crowd ? [] : gone,
  }
}

/** Whether somebody knows of the conversation only by what the others do not know of. */
const isHidden = ({ mails, contact }: Conversation, writer: string): boolean =>
  !isOneOf(writer, [contact]) &&
  mails.some(mail => isOneOf(writer, mail.hidden)) &&
  !mails.some(mail => isOneOf(writer, [...mail.to, ...mail.cc]))
