import { authenticationResults } from '@stoa/contract/authentication-results'
import { availabilities } from '@stoa/contract/availability'
import type { Authentication } from '@stoa/contract/messages'
import { channels, priorities } from '@stoa/contract/ticket-shapes'
import { sql } from 'kysely'
import { createLevel } from '../../apps/server/src/automation/sla/commands/create-level.ts'
import { changeLevelOfTicket } from '../../apps/server/src/automation/sla/commands.ts'
import { deliveryEvents } from '../../apps/server/src/channels/delivery/events.ts'
import { ownAddresses } from '../../apps/server/src/channels/email/own-addresses.ts'
import { changeContact } from '../../apps/server/src/core/contacts/commands/change-contact.ts'
import { setCompanyOfContact } from '../../apps/server/src/core/contacts/commands/set-company.ts'
import {
  setGroupsOfCompany,
  setGroupsOfContact,
} from '../../apps/server/src/core/contacts/commands/set-groups.ts'
import { markBounced, rememberContact } from '../../apps/server/src/core/contacts/commands.ts'
import { createCompany } from '../../apps/server/src/core/contacts/companies/change-companies.ts'
import { mergeCompanies } from '../../apps/server/src/core/contacts/companies/merging/merge-companies.ts'
import { createGroup } from '../../apps/server/src/core/contacts/groups/change-groups.ts'
import * as commands from '../../apps/server/src/core/tickets/commands.ts'
import type { Db } from '../../apps/server/src/platform/db/database.ts'
import { type Act, type Actor, system } from '../../apps/server/src/platform/events/act.ts'
import { record } from '../../apps/server/src/platform/events/record.ts'
import { Refusal } from '../../apps/server/src/platform/http/refusal.ts'
import { write } from '../../apps/server/src/platform/platform.ts'
import { openCompany } from './company.ts'
import type { Dice } from './dice.ts'
import { defineOddFields } from './odd-fields.ts'
import { oddAddresses, oddTags, oddTexts } from './odd-texts.ts'

const oddAuthentication = (roll: Dice): Authentication => {
  const result = () => (roll.chance(0.8) ? roll.one(authenticationResults) : null)
  return {
    spf: result(),
    dkim: result(),
    dmarc: result(),
    arc: result(),
    by: null,
    domain: 'shop.example',
    signedBy: [],
    forged: roll.chance(0.3),
  }
}

type Verb = (act: Act, ticketId: number) => Promise<unknown>

/** A company with many tickets to which everything has happened that can happen to tickets, by the product's own verbs. */
export const openOddCompany = async (
  roll: Dice,
  count: number,
  afterEach: (db: Db, ticketId: number) => Promise<void>,
) => {
  const company = await openCompany()
  const { platform, eve, ben, dora } = company
  const sales = await company.department('Sales', [ben.id, dora.id])
  const support = await company.department('Support', [ben.id, dora.id])
  const departments = [sales.id, support.id]
  const people = [ben.id, dora.id, eve.id]
  await ben.browser.calls(availabilities.beat, { body: { active: true } })
  await dora.browser.calls(availabilities.beat, { body: { active: true } })
  await dora.browser.calls(availabilities.choose, { body: { state: 'away' } })
  const does = <Result>(actor: Actor, verb: (act: Act) => Promise<Result>) => write(platform, actor, verb)
  const level = (name: string, seconds: number) =>
    does(system, act =>
      createLevel(act, {
        name,
        calendarId: null,
        warnBefore: 600,
        targets: [{ metric: 'first_answer', priority: null, seconds }],
      }),
    )
  const levels = [(await level('Gold', 3600)).id, (await level('Silver', 7 * 86_400)).id]

  const message = () => ({
    subject: roll.one(oddTexts),
    sender: roll.one(oddAddresses),
    recipients: roll.some(oddAddresses, 0.3),
    cc: roll.some(oddAddresses, 0.15),
    text: `${roll.one(oddTexts)}\n${roll.one(oddTexts)}`,
    html: null,
    files: Array.from({ length: roll.chance(0.4) ? roll.whole(1, 4) : 0 }, (_, at) => ({
      hash: '0'.repeat(64),
      name: `${at}.pdf`,
      type: 'application/pdf',
      size: 1,
      inline: roll.chance(0.3),
      contentId: null,
    })),
    intakeId: null,
    automatic: roll.chance(0.2),
    authentication: roll.chance(0.7) ? oddAuthentication(roll) : null,
  })

  const setsField = await defineOddFields(verb => does(system, verb), roll)

  const tickets: number[] = []
  const agent = (): Actor =>
    roll.one<Actor>([
      { kind: 'user', id: roll.one(people) },
      { kind: 'user', id: ben.id },
      { kind: 'key', id: 1 },
      { kind: 'rule', id: 1 },
      system,
    ])
  const contact = () =>
    does(system, act =>
      rememberContact(act, { email: roll.one(oddAddresses), name: roll.one([...oddTexts, '']) }),
    )
  const opens = async (): Promise<number> => {
    const { id: contactId } = await contact()
    const follows = roll.chance(0.2) && tickets.length > 0 ? { followsId: roll.one(tickets) } : {}
    const { ticketId } = await does({ kind: 'contact', id: contactId }, act =>
      commands.openTicket(act, {
        channel: roll.one(channels),
        subject: roll.one(oddTexts),
        departmentId: roll.one(departments),
        contactId,
        message: message(),
        tags: roll.some(oddTags, 0.15),
        ...follows,
      }),
    )
    tickets.push(ticketId)
    return ticketId
  }

  const assigns: Verb = (act, ticketId) =>
    commands.assignTicket(act, { ticketId, assigneeId: roll.one([...people, null]) })
  const transfers: Verb = (act, ticketId) =>
    commands.transferTicket(act, {
      ticketId,
      departmentId: roll.one(departments),
      assigneeId: roll.one([...people, null]),
    })
  const verbs: Verb[] = [
    (act, ticketId) =>
      commands.replyToTicket(act, {
        ticketId,
        text: roll.one(oddTexts),
        attachmentIds: [],
        cc: roll.some(oddAddresses, 0.2),
        resolve: roll.chance(0.3),
      }),
    (act, ticketId) => commands.addNote(act, { ticketId, text: roll.one(oddTexts), attachmentIds: [] }),
    assigns,
    assigns,
    transfers,
    transfers,
    (act, ticketId) => commands.tagTicket(act, ticketId, roll.one(oddTags)),
    (act, ticketId) => commands.tagTicket(act, ticketId, roll.one(oddTags)),
    (act, ticketId) => commands.untagTicket(act, ticketId, roll.one(oddTags)),
    (act, ticketId) => commands.untagTicket(act, ticketId, roll.one(oddTags)),
    (act, ticketId) => commands.untagTicket(act, ticketId, roll.one(oddTags)),
    (act, ticketId) => commands.prioritiseTicket(act, { ticketId, priority: roll.one(priorities) }),
    (act, ticketId) =>
      commands.postponeTicket(act, { ticketId, until: act.clock.now().add({ hours: roll.whole(1, 200) }) }),
    (act, ticketId) => commands.resolveTicket(act, ticketId),
    (act, ticketId) => commands.reopenTicket(act, ticketId),
    (act, ticketId) => commands.closeTicket(act, ticketId),
    (act, ticketId) => commands.changeSubject(act, { ticketId, subject: roll.one(oddTexts) }),
    (act, ticketId) => commands.markSpam(act, ticketId),
    (act, ticketId) => commands.unmarkSpam(act, ticketId),
    (act, ticketId) => commands.deleteTicket(act, ticketId),
    (act, ticketId) => commands.restoreTicket(act, ticketId),
    (act, ticketId) =>
      commands.addAutomaticAnswer(act, {
        ticketId,
        template: 'received',
        subject: 'Received',
        html: '<p>We have it.</p>',
      }),
    (act, ticketId) => changeLevelOfTicket(act, { ticketId, levelId: roll.one([...levels, null]) }),
    (act, ticketId) =>
      commands.mergeTicket(act, { ticketId: roll.one(tickets), intoId: ticketId }, ownAddresses),
    (act, ticketId) => setsField(act, 'ticket', ticketId),
    (act, ticketId) => setsField(act, 'ticket', ticketId),
    (act, ticketId) => setsField(act, 'ticket', ticketId),
  ]
  /** What is refused has not happened: an odd company tries much that cannot be. */
  const tries = async (what: Promise<unknown>) => {
    await what.catch(error => {
      if (!(error instanceof Refusal)) throw error
    })
  }
  const writes = async (ticketId: number) => {
    const { id: contactId } = await contact()
    await tries(
      does({ kind: 'contact', id: contactId }, act =>
        commands.receiveMessage(act, { ticketId, contactId, message: message() }),
      ),
    )
  }

  const companies: number[] = []
  const groups: number[] = []
  for (const name of ['Acme', 'Άκμη', 'Third', 'Fourth', 'Пятая']) {
    const details = { name, domains: [], notes: '' }
    companies.push((await does(system, act => createCompany(act, details))).id)
    groups.push((await does(system, act => createGroup(act, { name, colour: 'red' }))).id)
  }
  const knows = async () => {
    const { id } = await contact()
    const company = roll.one([...companies, 'none', 'by-domain'] as const)
    await does(system, act => setCompanyOfContact(act, id, company))
    await does(system, act => setGroupsOfContact(act, id, roll.chance(0.5) ? [] : roll.some(groups, 0.3)))
    await does(system, act => setsField(act, 'contact', id))
    for (const company of companies) await does(system, act => setsField(act, 'company', company))
    await does(system, act =>
      changeContact(act, id, { language: roll.one(['en', 'el', 'ru', null, null, null]) }, ownAddresses),
    )
    await does(system, act =>
      setGroupsOfCompany(act, roll.one(companies.slice(0, 2)), roll.some(groups, 0.2)),
    )
  }

  while (tickets.length < count) {
    if (roll.chance(0.3)) await knows()
    const ticketId = await opens()
    await afterEach(platform.db, ticketId)
    for (let steps = roll.whole(1, 6); steps > 0; steps--) {
      platform.clock.pass({ minutes: roll.one([0, 1, 17, 300, 2_000]) })
      if (roll.chance(0.2)) await writes(ticketId)
      else await tries(does(agent(), act => roll.one(verbs)(act, ticketId)))
      await afterEach(platform.db, ticketId)
    }
  }
  // Two companies are one by now: whatever names either means it.
  const [intoId = 0, companyId = 0] = companies.slice(-2)
  await does(system, act => mergeCompanies(act, { companyId, intoId, take: [], takeFields: [] }))
  await does(system, act =>
    Promise.all(
      roll
        .some(tickets, 0.1)
        .map(ticketId =>
          record(
            act,
            deliveryEvents,
            roll.one(['delivery.sent', 'delivery.failed'] as const),
            { messageId: 1, answer: '250' },
            ticketId,
          ),
        ),
    ),
  )
  for (const ticketId of roll.some(tickets, 0.2))
    await tries(
      does(system, act =>
        commands.setDue(act, {
          ticketId,
          dueAt: act.clock.now().add({ hours: roll.whole(-50, 50) }),
          overdue: roll.chance(0.5),
        }),
      ),
    )
  await does(system, async act => {
    for (const [at, email] of oddAddresses.entries())
      if (at % 2 === 0) await markBounced(act, { email, words: '550' })
  })
  // What is read out of raw mail, found out about a text, or said by mail servers: how, is for the tests of those who do it.
  await sql`insert into outgoing_message (channel, purpose, ticket_id, message_id, content, created_at, state)
    select 'email', 'reply', ticket_id, id, '{}', at, case when id % 2 = 0 then 'bounced' else 'sent' end from message where kind = 'reply'`.execute(
    platform.db,
  )
  await sql`update ticket set language = (array['en', 'el', 'ru', null])[1 + id % 4]`.execute(platform.db)
  await sql`update message set
    headers = case id % 3 when 0 then '{"x-spam-score": "9", "list-id": "<Νέα.example>"}'::jsonb when 1 then '{"x-spam-score": ""}'::jsonb end,
    quoted_from = case when id % 2 = 0 then length(body_text) / 2 end`.execute(platform.db)
  return { company, tickets, departments, people, levels }
}
