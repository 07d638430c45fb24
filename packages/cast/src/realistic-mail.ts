import { customers } from './company.ts'
import { conversations } from './conversations.ts'
import { composeMail, type Letter } from './mail/compose-mail.ts'
import { document, picture } from './mail/files.ts'
import { type Seeded, seeded } from './mail/seeded.ts'
import type { Customer, Mailer } from './shapes.ts'

export type RealisticMail = {
  from: string
  to: string
  messageId: string
  /** The mail that this one answers, or null. */
  answers: string | null
  raw: Buffer
}

type Sent = Pick<Letter, 'from' | 'at' | 'text' | 'subject' | 'messageId' | 'references' | 'language'> & {
  customer: Customer
}

const smallest = 4_000
const largest = 60_000
const senders = 60
const programs: readonly [Mailer, ...Mailer[]] = ['apple', 'gmail', 'mutt', 'outlook', 'thunderbird']

/**
 * Mails as they come to a help desk, 4 to 60 kB, the same ones for the same seed: in six languages and the character
 * sets and encodings of five mail programs; plain, HTML, with pictures inside or documents attached. Every fifth one
 * answers an earlier one, whose sender writes again and quotes it.
 */
export const realisticMails = (
  count: number,
  given: { seed: number; to: readonly string[]; at: Temporal.Instant },
): RealisticMail[] => {
  const from = seeded(given.seed)
  const sent: Sent[] = []
  return Array.from({ length: count }, (_, index): RealisticMail => {
    const earlier = index % 5 === 4 ? sent[from.between(0, sent.length - 1)] : undefined
    const mail = earlier ? answerTo(earlier) : opening(from, index)
    const at = given.at.add({ seconds: index * 20 })
    const messageId = `<${from.digits(24)}.${given.seed}.${index}@${mail.from.email.split('@')[1]}>`
    const references = earlier ? [...earlier.references, earlier.messageId] : []
    const email = given.to[index % given.to.length] ?? ''
    const { customer, ...words } = mail
    const letter = {
      ...words,
      mailer: from.pick([customer.mailer, customer.mailer, from.pick(programs)]),
      to: { name: '', email },
      at,
      messageId,
      references,
      quotes: earlier ?? null,
    }
    sent.push({ ...letter, customer })
    return {
      from: letter.from.email,
      to: email,
      messageId,
      answers: earlier?.messageId ?? null,
      raw: filled(letter, from),
    }
  })
}

const opening = (from: Seeded, index: number) => {
  const conversation = from.pick(conversations as [(typeof conversations)[number], ...typeof conversations])
  const customer = customers[conversation.customer]
  const email = customer.email.replace('@', `.${from.between(1, senders)}@`)
  const { language } = customer
  const subject = `${conversation.subject} (${index + 1})`
  return { customer, language, from: { name: customer.name, email }, subject, text: conversation.text }
}

const answerTo = ({ customer, language, from, subject, text }: Sent) => ({
  customer,
  language,
  from,
  subject: subject.startsWith('Re: ') ? subject : `Re: ${subject}`,
  text: text.split('\n\n').slice(0, 2).join('\n\n'),
})

/** Brings a letter to a size between the limits: most are small, some large, as in life. */
const filled = (letter: Omit<Letter, 'picture' | 'files'>, from: Seeded): Buffer => {
  const size = smallest + 1_000 + (largest - smallest - 4_000) * from.next() ** 2
  const bare = { ...letter, picture: null, files: [] }
  const room = size - composeMail(bare, from).length
  // Base64 makes three bytes four, and breaks lines.
  const bytes = Math.floor((room - 800) * 0.72)
  const kind = from.next()
  if (bytes > 300 && kind < 0.25) {
    return composeMail({ ...bare, picture: picture(from, bytes, 'IMG_4102.png') }, from)
  }
  if (bytes > 300 && kind < 0.5) {
    return composeMail(
      { ...bare, files: [document(from, bytes, `${letter.subject.slice(0, 20)}.pdf`)] },
      from,
    )
  }
  return composeMail({ ...bare, text: lengthened(bare, room) }, from)
}

/** People who write long mails tell the same thing again, and once more. */
const lengthened = (letter: Letter, room: number): string => {
  const grows = composeMail({ ...letter, text: `${letter.text}\n\n${letter.text}` }, seeded(0)).length
  const once = grows - composeMail(letter, seeded(0)).length
  const times = Math.max(0, Math.round(room / once))
  return Array.from({ length: times + 1 }, () => letter.text).join('\n\n')
}
