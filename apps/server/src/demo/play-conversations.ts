import { setTimeout as pause } from 'node:timers/promises'
import { departments, customers as people } from '@stoa/cast/company'
import { conversations } from '@stoa/cast/conversations'
import { document, picture } from '@stoa/cast/mail/files'
import { seeded } from '@stoa/cast/mail/seeded'
import type { AgentStep, Conversation } from '@stoa/cast/shapes'
import { myself } from '@stoa/contract/people'
import { tickets } from '@stoa/contract/tickets'
import type { Customers } from './customers/customers.ts'
import type { Thread } from './customers/threads.ts'
import type { Office } from './set-up-company.ts'

const patience = 15_000

/** The company's week: each customer writes, the agents do their work, answers travel by mail. */
export const playConversations = async (office: Office, customers: Customers): Promise<void> => {
  for (const conversation of conversations) await play(conversation, office, customers)
}

const play = async (conversation: Conversation, office: Office, customers: Customers): Promise<void> => {
  const { customer, to, subject, text, attaches } = conversation
  const from = seeded(subject.length)
  await customers.write(customer, {
    to: departments[to].addresses[0],
    subject,
    text,
    picture: attaches === 'picture' ? picture(from, 12_000, 'IMG_4102.png') : null,
    files: attaches === 'document' ? [document(from, 9_000, 'statement.pdf')] : [],
  })
  const ticketId = await until(() => ticketOf(office, conversation))
  const threadNow = () => customers.threads(customer).find(thread => thread.subject === subject)
  for (const step of conversation.followedBy) {
    const mails = threadNow()?.mails.length ?? 0
    if (step.by === 'customer') {
      const thread = threadNow()
      if (thread) await customers.answer(customer, thread, step.text)
    } else {
      await act(office, ticketId, step)
      if (step.does === 'reply') await until(async () => longerThan(threadNow(), mails))
    }
  }
}

const longerThan = (thread: Thread | undefined, mails: number) =>
  thread && thread.mails.length > mails ? thread : undefined

const ticketOf = async (
  { ada }: Office,
  { customer, subject }: Conversation,
): Promise<number | undefined> => {
  const { items } = await ada.call(tickets.list, { query: { limit: 200 } })
  return items.find(item => item.subject === subject && item.contact.email === people[customer].email)?.id
}

const act = async (office: Office, id: number, step: AgentStep): Promise<void> => {
  const agent = office[step.by]
  const params = { id }
  switch (step.does) {
    case 'take': {
      const { id: assigneeId } = await agent.call(myself.get, {})
      await agent.call(tickets.assign, { params, body: { assigneeId } })
      break
    }
    case 'note':
      await agent.call(tickets.note, { params, body: { text: step.text } })
      break
    case 'tag':
      await agent.call(tickets.tag, { params, body: { tag: step.tag } })
      break
    case 'reply':
      await agent.call(tickets.reply, { params, body: { text: step.text, resolve: step.resolve ?? false } })
  }
}

/** Asks again and again until there is an answer. */
const until = async <Found>(find: () => Promise<Found | undefined>): Promise<Found> => {
  const begin = performance.now()
  for (;;) {
    const found = await find()
    if (found !== undefined) return found
    if (performance.now() - begin > patience) throw new Error('The demo waited in vain for a mail to arrive')
    await pause(20)
  }
}
