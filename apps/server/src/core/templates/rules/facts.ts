import { RichText } from './liquid.ts'

/** What mails about a ticket can say. `message`, `signature` and `openingHours` are HTML, cleaned by whoever gives them. */
export type MailFacts = {
  ticket: { code: string; subject: string; link: string }
  customer: { name: string; email: string }
  agent?: { name: string }
  message?: string
  signature?: string | null
  /** In the words of the company's language. */
  openingHours?: string
  opensNext?: string | null
}

/** The facts under the names that templates use. An empty one is nil, so that `if` and `default` work. */
export const scopeOf = (facts: MailFacts, place: { department: string; company: string }) => ({
  ticket: facts.ticket,
  customer: { name: facts.customer.name || facts.customer.email, email: facts.customer.email },
  department: { name: place.department },
  company: { name: place.company },
  agent: { name: facts.agent?.name || null },
  message: facts.message ? new RichText(facts.message) : null,
  signature: facts.signature ? new RichText(facts.signature) : null,
  opening_hours: facts.openingHours ? new RichText(facts.openingHours) : null,
  opens_next: facts.opensNext || null,
})

export type MailScope = ReturnType<typeof scopeOf>
