import type { Channel } from '@stoa/contract/ticket-shapes'
import { ownAddresses } from '../../apps/server/src/channels/email/own-addresses.ts'
import { rememberContact } from '../../apps/server/src/core/contacts/commands.ts'
import {
  addNote,
  assignTicket,
  deleteTicket,
  markSpam,
  mergeTicket,
  openTicket,
  receiveMessage,
  replyToTicket,
  resolveTicket,
  tagTicket,
  transferTicket,
} from '../../apps/server/src/core/tickets/commands.ts'
import { comingEvents } from '../../apps/server/src/outlets/reports/coming-events.ts'
import type { Act, Actor } from '../../apps/server/src/platform/events/act.ts'
import { record } from '../../apps/server/src/platform/events/record.ts'
import { write } from '../../apps/server/src/platform/platform.ts'
import type { Company } from './company.ts'
import { anyNews } from './customer-message.ts'
import type { Line } from './read-tables.ts'

type People = Readonly<Record<string, number>>
type Ticket = { id: number; contactId: number }
type Said = { who: string; what: readonly string[]; ticket: Ticket; ticketName: string }
type Sentence = [pattern: RegExp, play: (said: Said) => Promise<unknown>]

/**
 * Plays what a diary in words says, line by line at its time, by the product’s own commands. A sentence that nobody understands is an error.
 * @param people agents by name; whoever else acts is a customer
 */
export const playDiary = async (
  { platform }: Company,
  lines: readonly Line[],
  { people, departments, zone, year }: { people: People; departments: People; zone: string; year: number },
) => {
  const tickets = new Map<string, Ticket>()
  const talks = { chat: 0, call: 0 }
  const known = (names: People, name = '') => {
    const id = names[name]
    if (id === undefined) throw new Error(`Who or what is ${name}?`)
    return id
  }
  const contactOf = async (name: string) => {
    const given = { email: `${name.toLowerCase()}@example.net`, name }
    return (await write(platform, { kind: 'system', id: null }, each => rememberContact(each, given))).id
  }
  const actorOf = (who: string, { contactId }: Ticket): Actor => {
    if (who === 'a program') return { kind: 'key', id: 1 }
    const id = people[who]
    return id === undefined ? { kind: 'contact', id: contactId } : { kind: 'user', id }
  }
  const act = (said: Said, command: (act: Act) => Promise<unknown>) =>
    write(platform, actorOf(said.who, said.ticket), command)
  const tell = (said: Said, name: keyof typeof comingEvents & string, data: object) =>
    act(said, each => record(each, comingEvents, name, data as never, said.ticket.id))

  const opens = async ({ who, what: [channel, department, extra, rest = ''], ticketName }: Said) => {
    const contactId = await contactOf(extra === 'for' ? rest : who)
    const { ticketId } = await write(platform, actorOf(who, { id: 0, contactId }), each =>
      openTicket(each, {
        channel: channel as Channel,
        subject: `Ticket ${ticketName}`,
        departmentId: known(departments, department),
        contactId,
        message: anyNews,
        tags: extra === 'tagged' ? [rest] : [],
      }),
    )
    tickets.set(ticketName, { id: ticketId, contactId })
  }
  const answers = (resolve: boolean) => (said: Said) =>
    act(said, each =>
      replyToTicket(each, {
        ticketId: said.ticket.id,
        text: 'Here you are.',
        attachmentIds: [],
        cc: [],
        resolve,
        keepStatus: false,
      }),
    )
  const chat = () => ({ chatId: talks.chat })
  const call = () => ({ callId: talks.call })

  const sentences: readonly Sentence[] = [
    [/^opens it by (\w+) in (\w+)(?:,? (tagged|for) (\w+))?$/, opens],
    [
      /^writes$/,
      said =>
        act(said, each =>
          receiveMessage(each, {
            ticketId: said.ticket.id,
            contactId: said.ticket.contactId,
            message: anyNews,
          }),
        ),
    ],
    [/^answers$/, answers(false)],
    [/^answers and resolves$/, answers(true)],
    [
      /^notes$/,
      said =>
        act(said, each => addNote(each, { ticketId: said.ticket.id, text: 'Mind this', attachmentIds: [] })),
    ],
    [
      /^takes it$/,
      said =>
        act(said, each =>
          assignTicket(each, { ticketId: said.ticket.id, assigneeId: known(people, said.who) }),
        ),
    ],
    [
      /^transfers it to (\w+) for (\w+)$/,
      said =>
        act(said, each =>
          transferTicket(each, {
            ticketId: said.ticket.id,
            departmentId: known(departments, said.what[0]),
            assigneeId: known(people, said.what[1]),
          }),
        ),
    ],
    [/^tags it (\w+)$/, said => act(said, each => tagTicket(each, said.ticket.id, said.what[0] ?? ''))],
    [/^resolves$/, said => act(said, each => resolveTicket(each, said.ticket.id))],
    [/^marks it as spam$/, said => act(said, each => markSpam(each, said.ticket.id))],
    [/^deletes it$/, said => act(said, each => deleteTicket(each, said.ticket.id))],
    [
      /^merges it into (\w+)$/,
      said => {
        const into = tickets.get(said.what[0] ?? '')
        return act(said, each =>
          mergeTicket(each, { ticketId: said.ticket.id, intoId: into?.id ?? 0 }, ownAddresses),
        )
      },
    ],
    [
      /^starts a chat$/,
      said => {
        talks.chat += 1
        return tell(said, 'chat.started', { ...chat(), by: 'button' })
      },
    ],
    [
      /^rings out for (\w+)$/,
      said => {
        const data = { agentId: known(people, said.what[0]) }
        return said.who === 'the chat'
          ? tell(said, 'chat.missed', { ...chat(), ...data })
          : tell(said, 'call.missed', { ...call(), ...data })
      },
    ],
    [
      /^picks up the chat$/,
      said => tell(said, 'chat.picked-up', { ...chat(), agentId: known(people, said.who) }),
    ],
    [/^joins the chat$/, said => tell(said, 'chat.joined', { ...chat(), agentId: known(people, said.who) })],
    [
      /^says something$/,
      said => tell(said, 'chat.message-sent', { ...chat(), messageId: 1, agentId: known(people, said.who) }),
    ],
    [
      /^calls$/,
      said => {
        talks.call += 1
        return tell(said, 'call.started', { ...call(), direction: said.who in people ? 'out' : 'in' })
      },
    ],
    [
      /^picks up the call$/,
      said => tell(said, 'call.answered', { ...call(), agentId: people[said.who] ?? null }),
    ],
    [
      /^ends$/,
      said => (said.who === 'the chat' ? tell(said, 'chat.ended', chat()) : tell(said, 'call.ended', call())),
    ],
    [
      /^rates (\w+) (good|neutral|bad)$/,
      said =>
        tell(said, 'rating.given', {
          rating: said.what[1],
          agentId: said.what[0] === 'nobody' ? null : known(people, said.what[0]),
        }),
    ],
  ]

  for (const [when = '', ticketName = '', words = ''] of lines) {
    platform.clock.pass(platform.clock.now().until(momentOf(when, year, zone)))
    const [, who = '', does = ''] = /^(a \w+|the \w+|\w+) (.+)$/.exec(words) ?? []
    const found = sentences.find(([pattern]) => pattern.test(does))
    if (!found) throw new Error(`Nobody understands: ${words}`)
    const [pattern, play] = found
    const what = pattern.exec(does)?.slice(1) ?? []
    await play({ who, what, ticketName, ticket: tickets.get(ticketName) ?? { id: 0, contactId: 0 } })
  }
}

/** `1 Oct 00:10` or `8 Oct 11:00:30`. */
const momentOf = (when: string, year: number, zone: string): Temporal.Instant => {
  const [day = '', month = '', time = ''] = when.split(' ')
  const number = 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(month) / 3 + 1
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).toInstant()
}
