import { departments } from '@stoa/contract/departments'
import { tags, tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { receiveMessage } from '../../apps/server/src/core/tickets/commands.ts'
import { foldTally } from '../../apps/server/src/core/tickets/queries.ts'
import { write } from '../../apps/server/src/platform/platform.ts'
import { type Company, openCompany } from '../support/company.ts'

const nourReplies = (company: Company, ticket: { id: number; contact: { id: number } }, text: string) => {
  const contactId = ticket.contact.id
  const message = {
    subject: null,
    sender: 'nour@example.net',
    recipients: [],
    cc: [],
    text,
    html: null,
    files: [],
    intakeId: null,
    automatic: false,
  }
  return write(company.platform, { kind: 'contact', id: contactId }, act =>
    receiveMessage(act, { ticketId: ticket.id, contactId, message }),
  )
}

const happened = async (company: Company, id: number) => {
  const { body } = await company.ada.calls(tickets.timeline, { params: { id } })
  return body.items.map(item => [item.actor.name, item.name, item.data.status?.to ?? null])
}

test('a customer who answers a resolved ticket opens it again', async () => {
  const company = await openCompany()
  const ticket = await company.opens('My card was declined', null)
  const at = { params: { id: ticket.id } }
  await company.ada.calls(tickets.reply, { ...at, body: { text: 'Please try again', resolve: true } })
  expect((await company.ada.calls(tickets.get, at)).body).toMatchObject({
    status: 'resolved',
    can: { resolve: false, reopen: true },
  })

  await nourReplies(company, ticket, 'Declined again')

  const { body } = await company.ada.calls(tickets.get, at)
  expect(body).toMatchObject({
    status: 'open',
    preview: 'Declined again',
    can: { resolve: true, reopen: false },
    why: { reopen: 'not_resolved' },
  })
  expect(await happened(company, ticket.id)).toEqual([
    ['Ada', 'ticket.opened', null],
    ['Ada', 'reply.sent', 'resolved'],
    ['Nour', 'message.received', 'open'],
  ])
})

test('resolving twice, or reopening what is open, is refused with the reason', async () => {
  const company = await openCompany()
  const ticket = await company.opens('Hello', null)
  const at = { params: { id: ticket.id } }

  expect((await company.ada.calls(tickets.reopen, at)).body.error).toBe('not_resolved')
  await company.ada.calls(tickets.resolve, at)
  expect((await company.ada.calls(tickets.resolve, at)).body.error).toBe('already_resolved')
  expect((await company.ada.calls(tickets.reopen, at)).body.status).toBe('new')
})

test('an empty answer is refused; a note changes neither status nor place in the list', async () => {
  const company = await openCompany()
  const first = await company.opens('First', null)
  company.platform.clock.pass({ minutes: 1 })
  const second = await company.opens('Second', null)
  company.platform.clock.pass({ minutes: 1 })

  expect(
    (await company.ada.calls(tickets.reply, { params: { id: first.id }, body: { text: '  ' } })).body.error,
  ).toBe('empty_message')
  await company.ada.calls(tickets.note, { params: { id: first.id }, body: { text: 'Ask Ben' } })

  const { body } = await company.ada.calls(tickets.list)
  expect(body.items.map(item => [item.id, item.status])).toEqual([
    [second.id, 'new'],
    [first.id, 'new'],
  ])
})

test('a ticket is only ever assigned to somebody who can see it', async () => {
  const company = await openCompany()
  const sales = await company.department('Sales', [company.ben.id])
  const ticket = await company.opens('Offer, please', sales.id)
  const assign = (assigneeId: number | null) =>
    company.ada.calls(tickets.assign, { params: { id: ticket.id }, body: { assigneeId } })

  expect((await assign(company.dora.id)).body.error).toBe('assignee_cannot_see_ticket')
  expect((await assign(company.ben.id)).body.assignee?.name).toBe('Ben')
  expect((await company.ben.browser.calls(tickets.counts)).body.mine.new).toBe(1)
  expect((await assign(null)).body.assignee).toBeNull()
})

test('tags are one without case, and a tag that is there already is no event', async () => {
  const company = await openCompany()
  const ticket = await company.opens('Hello', null)
  const at = { params: { id: ticket.id } }
  await company.ada.calls(tickets.tag, { ...at, body: { tag: 'VIP' } })
  await company.ada.calls(tickets.tag, { ...at, body: { tag: 'vip' } })

  expect((await company.ada.calls(tickets.get, at)).body.tags).toEqual(['VIP'])
  expect((await company.ada.calls(tags.list)).body.items).toEqual(['VIP'])
  await company.ada.calls(tickets.untag, { ...at, body: { tag: 'Vip' } })
  expect((await happened(company, ticket.id)).map(([, name]) => name)).toEqual([
    'ticket.opened',
    'ticket.tagged',
    'ticket.untagged',
  ])
})

test('pages follow each other without gap or repetition, however the list is filtered', async () => {
  const company = await openCompany()
  const sales = await company.department('Sales', [company.ben.id])
  for (let n = 0; n < 25; n++) await company.opens(`Ticket ${n}`, n % 3 === 0 ? sales.id : null)
  const { cookie } = company.ada
  const walk = async (query: Record<string, string>) => {
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const response = await company.server.inject({
        url: '/api/tickets',
        query: { ...query, limit: '4', ...(cursor && { cursor }) },
        headers: { cookie: cookie() ?? '' },
      })
      const page: { items: { subject: string }[]; nextCursor: string | null } = response.json()
      seen.push(...page.items.map(item => item.subject))
      cursor = page.nextCursor
    }
    return seen
  }
  const all = Array.from({ length: 25 }, (_, n) => `Ticket ${24 - n}`)

  expect(await walk({})).toEqual(all)
  expect(await walk({ status: 'new,open' })).toEqual(all)
  expect(await walk({ assignee: 'nobody' })).toEqual(all)
  expect(await walk({ status: 'resolved' })).toEqual([])
  expect(await walk({ departmentId: String(sales.id) })).toEqual(
    all.filter(subject => Number(subject.split(' ')[1]) % 3 === 0),
  )
})

test('counters stay exact under many concurrent acts', async () => {
  const company = await openCompany()
  const sales = await company.department('Sales', [company.ben.id])
  const opened = await Promise.all(Array.from({ length: 12 }, (_, n) => company.opens(`Ticket ${n}`, null)))
  const acts = opened.flatMap(({ id }, n) => [
    company.ada.calls(tickets.reply, { params: { id }, body: { text: 'Hi' } }),
    company.ada.calls(tickets.resolve, { params: { id } }),
    company.eve.browser.calls(tickets.transfer, {
      params: { id },
      body: { departmentId: n % 2 ? sales.id : 1 },
    }),
    company.eve.browser.calls(tickets.reopen, { params: { id } }),
    foldTally(company.platform.db),
  ])
  await Promise.all(acts)

  const real = await company.platform.db
    .selectFrom('ticket')
    .select(({ fn }) => ['department_id', 'status', fn.countAll<number>().as('n')])
    .groupBy(['department_id', 'status'])
    .execute()
  const { body } = await company.ada.calls(departments.list)
  for (const { id, counts } of body.items)
    for (const status of ['new', 'open', 'answered', 'resolved'] as const)
      expect([id, status, counts?.[status]]).toEqual([
        id,
        status,
        real.find(row => row.department_id === id && row.status === status)?.n ?? 0,
      ])
})

test('a department that has tickets is deleted only with a substitute, which takes them over', async () => {
  const company = await openCompany()
  const sales = await company.department('Sales', [], ['sales@example.com'])
  const support = await company.department('Support', [company.dora.id])
  const ticket = await company.opens('Offer, please', sales.id)
  const remove = (substituteId: number | null) =>
    company.ada.calls(departments.delete, { params: { id: sales.id }, body: { substituteId } })

  expect((await remove(null)).body.error).toBe('department_in_use')
  expect((await remove(sales.id)).body.error).toBe('department_unknown')
  expect((await remove(support.id)).status).toBe(200)

  expect(
    (await company.dora.browser.calls(tickets.get, { params: { id: ticket.id } })).body.department.name,
  ).toBe('Support')
  const { body } = await company.ada.calls(departments.list)
  expect(body.items.map(each => each.name)).toEqual(['General', 'Support'])
  expect(body.items.find(each => each.name === 'Support')).toMatchObject({
    addresses: ['sales@example.com'],
    counts: { new: 1 },
  })
  const general = body.items.find(each => each.isDefault)
  const refused = await company.ada.calls(departments.delete, { params: { id: general?.id ?? 0 }, body: {} })
  expect(refused.body.error).toBe('default_department')
})

test('the name of a deleted department may be used again, and names are compared without case', async () => {
  const company = await openCompany()
  const sales = await company.department('Sales', [])
  const create = (name: string) => company.ada.calls(departments.create, { body: { name } })

  expect((await create('SALES')).body.error).toBe('name_taken')
  await company.ada.calls(departments.delete, { params: { id: sales.id }, body: {} })
  expect((await create('sales')).body.name).toBe('sales')
})

test('a draft is the writer’s own and goes when the answer is sent', async () => {
  const company = await openCompany()
  const ticket = await company.opens('Hello', null)
  const at = { params: { id: ticket.id } }
  await company.ben.browser.calls(tickets.saveDraft, {
    ...at,
    body: { kind: 'reply', html: '<p>Dear Nour</p>' },
  })

  expect((await company.ben.browser.calls(tickets.draft, at)).body).toEqual({
    kind: 'reply',
    html: '<p>Dear Nour</p>',
    addressed: null,
    answersId: null,
    attachments: [],
    shared: false,
  })
  expect((await company.dora.browser.calls(tickets.draft, at)).body.html).toBe('')
  await company.ben.browser.calls(tickets.reply, { ...at, body: { html: '<p>Dear Nour, done.</p>' } })
  expect((await company.ben.browser.calls(tickets.draft, at)).body.html).toBe('')
})
