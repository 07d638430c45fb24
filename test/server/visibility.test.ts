import { allRoutes } from '@stoa/contract/api'
import { attachedMails } from '@stoa/contract/attached-mails'
import { departments } from '@stoa/contract/departments'
import { messages } from '@stoa/contract/messages'
import { permissionsOf, roles } from '@stoa/contract/permissions'
import { tickets } from '@stoa/contract/tickets'
import { describe, expect, test } from 'vitest'
import { browserAt } from '../../apps/server/src/core/settings/testing.ts'
import { type Company, openCompany } from '../support/company.ts'

const twoDepartments = async () => {
  const company = await openCompany()
  const sales = await company.department('Sales', [company.ben.id])
  const support = await company.department('Support', [company.dora.id])
  const ticket = await company.opens('Invoice is wrong', sales.id)
  return { ...company, sales, support, ticket }
}

const subjects = async (who: Company['ben']) =>
  (await who.browser.calls(tickets.list)).body.items.map(item => item.subject)

test('without further departments every ticket is open to every agent', async () => {
  const company = await openCompany()
  await company.opens('Anybody there?', null)

  expect(await subjects(company.ben)).toEqual(['Anybody there?'])
  expect(await subjects(company.dora)).toEqual(['Anybody there?'])
})

test('with departments, an agent sees the tickets of the own ones only; owner and administrator see all', async () => {
  const company = await twoDepartments()

  expect(await subjects(company.ben)).toEqual(['Invoice is wrong'])
  expect(await subjects(company.dora)).toEqual([])
  expect(await subjects(company.eve)).toEqual(['Invoice is wrong'])
  expect((await company.ada.calls(tickets.list)).body.items).toHaveLength(1)
})

test('counts tell an outsider nothing', async () => {
  const { ben, dora, sales } = await twoDepartments()
  const countsOf = async (who: typeof ben) => {
    const { body } = await who.browser.calls(departments.list)
    return body.items.find(each => each.id === sales.id)?.counts
  }

  expect(await countsOf(ben)).toEqual({
    new: 1,
    open: 0,
    answered: 0,
    postponed: 0,
    resolved: 0,
    closed: 0,
    spam: 0,
    deleted: 0,
    overdue: 0,
  })
  expect(await countsOf(dora)).toBeNull()
  expect((await ben.browser.calls(tickets.counts)).body.all.new).toBe(1)
  expect((await dora.browser.calls(tickets.counts)).body.all.new).toBe(0)
})

test('search finds a ticket for a member and for nobody else', async () => {
  const { server, ben, dora, ticket } = await twoDepartments()
  const finds = async (who: typeof ben, q: string) => {
    const response = await server.inject({
      url: '/api/tickets',
      query: { q },
      headers: { cookie: who.browser.cookie() ?? '' },
    })
    return response.json<{ items: { id: number }[] }>().items.map(item => item.id)
  }

  expect(await finds(ben, 'invoice')).toEqual([ticket.id])
  expect(await finds(ben, ticket.code.toLowerCase())).toEqual([ticket.id])
  expect(await finds(dora, 'invoice')).toEqual([])
  expect(await finds(dora, ticket.code)).toEqual([])
})

describe('every route about one ticket', () => {
  const bodies: Record<string, object> = {
    'tickets.reply': { text: 'Hello' },
    'tickets.forward': { to: ['bank@example.org'], messageId: 1 },
    'tickets.note': { text: 'Hello' },
    'tickets.assign': { assigneeId: null },
    'tickets.transfer': { departmentId: 1 },
    'tickets.tag': { tag: 'vip' },
    'tickets.untag': { tag: 'vip' },
    'tickets.postpone': { until: '2099-01-01T00:00:00Z' },
    'tickets.prioritise': { priority: 'high' },
    'tickets.changeSubject': { subject: 'Other' },
    'tickets.merge': { intoCode: 'AAA-AAA-AAA' },
    'tickets.split': { messageId: 1 },
    'tickets.addTask': { text: 'Ask the bank' },
    'tickets.changeTask': { taskId: 1, text: 'Ask' },
    'tickets.completeTask': { taskId: 1 },
    'tickets.moveTask': { taskId: 1, position: 1 },
    'tickets.removeTask': { taskId: 1 },
    'tickets.restoreTask': { taskId: 1 },
    'tickets.follow': {},
    'tickets.unfollow': {},
    'tickets.presence': {},
    'tickets.changeRequester': { email: 'lee@example.net' },
    'tickets.addParticipant': { address: 'lee@example.net' },
    'tickets.removeParticipant': { address: 'lee@example.net' },
    'sla.changeTicketLevel': { levelId: null },
    'tickets.saveDraft': { kind: 'reply', html: 'Hello' },
    'tickets.takeOverDraft': { personId: 1 },
    'tickets.setFields': { values: [{ fieldId: 1, value: null }] },
    'spentTimes.add': { minutes: 5 },
    'spentTimes.change': { entryId: 1, minutes: 5 },
    'spentTimes.remove': { entryId: 1 },
  }
  const aboutOne = allRoutes.filter(route => route.path.startsWith('/api/tickets/:id'))

  test('answers an outsider exactly as if the ticket did not exist', async () => {
    const { ben, dora, ticket } = await twoDepartments()
    expect(aboutOne.length).toBeGreaterThan(12)
    for (const route of aboutOne) {
      const body = bodies[route.key]
      const call = (who: typeof ben, id: number) =>
        who.browser.calls(route, { params: { id }, ...(body && { body }) })
      const hidden = await call(dora, ticket.id)
      const absent = await call(dora, 999_999)
      expect([route.key, hidden.status, hidden.body]).toEqual([route.key, absent.status, absent.body])
      // What only administrators may do is refused before anybody looks for the ticket.
      const never = !permissionsOf.agent.some(permission => permission === route.permission)
      expect([route.key, hidden.status]).toEqual([route.key, never ? 403 : 404])
    }
    // The same calls work for a member, so the refusals above are about visibility and not about the calls.
    const worked = await ben.browser.calls(tickets.reply, {
      params: { id: ticket.id },
      body: { text: 'Hello' },
    })
    expect(worked.status).toBe(200)
  })
})

test('attachments, originals and replies of a hidden ticket cannot be reached by their own ids', async () => {
  const { server, ben, dora, ticket } = await twoDepartments()
  const form = new FormData()
  form.append('file', new Blob(['price list'], { type: 'text/plain' }), 'prices.txt')
  const cookie = (who: typeof ben) => ({ cookie: who.browser.cookie() ?? '' })
  const uploaded = await server.inject({
    method: 'POST',
    url: '/api/attachments',
    headers: cookie(ben),
    payload: form,
  })
  const file = uploaded.json<{ id: number; url: string }>()
  const notYet = await server.inject({ url: file.url, headers: cookie(dora) })
  expect(notYet.statusCode).toBe(404)

  const reply = await ben.browser.calls(tickets.reply, {
    params: { id: ticket.id },
    body: { text: 'See the list', attachmentIds: [file.id] },
  })

  const forMember = await server.inject({ url: file.url, headers: cookie(ben) })
  expect([forMember.statusCode, forMember.body]).toEqual([200, 'price list'])
  expect((await server.inject({ url: file.url, headers: cookie(dora) })).statusCode).toBe(404)
  expect((await server.inject({ url: file.url })).statusCode).toBe(401)
  expect((await dora.browser.calls(messages.sendAgain, { params: { id: reply.body.id } })).status).toBe(404)
  const later = { params: { id: reply.body.id }, body: { sendAt: null } }
  expect((await dora.browser.calls(messages.reschedule, later)).status).toBe(404)
  for (const act of [messages.removeInfected, messages.withdraw])
    expect((await dora.browser.calls(act, { params: { id: reply.body.id } })).status).toBe(404)
  expect((await dora.browser.calls(attachedMails.get, { params: { id: file.id } })).status).toBe(404)
  const part = await server.inject({ url: `${file.url}/parts/0`, headers: cookie(dora) })
  expect(part.statusCode).toBe(404)
  const source = await server.inject({ url: `/api/messages/${reply.body.id}/source`, headers: cookie(dora) })
  expect(source.statusCode).toBe(404)
})

test('a ticket that is transferred away is gone for the agent who did it, and there for the others', async () => {
  const { ben, dora, support, ticket } = await twoDepartments()

  const answer = await ben.browser.calls(tickets.transfer, {
    params: { id: ticket.id },
    body: { departmentId: support.id },
  })

  expect([answer.status, answer.body]).toEqual([200, null])
  expect((await ben.browser.calls(tickets.get, { params: { id: ticket.id } })).status).toBe(404)
  expect((await dora.browser.calls(tickets.get, { params: { id: ticket.id } })).body.department.name).toBe(
    'Support',
  )
})

test('a key of role agent sees the departments it was made for', async () => {
  const company = await twoDepartments()
  const salesKey = await company.key('agent', [company.sales.id])
  const supportKey = await company.key('agent', [company.support.id])
  const bareKey = await company.key('agent')

  expect((await salesKey.calls(tickets.list)).body.items).toHaveLength(1)
  expect((await supportKey.calls(tickets.list)).body.items).toEqual([])
  expect((await bareKey.calls(tickets.list)).body.items).toEqual([])
})

test('membership counts from the next request on', async () => {
  const { ada, dora, sales, ticket } = await twoDepartments()

  await ada.calls(departments.addMember, { params: { id: sales.id }, body: { userId: dora.id } })
  expect((await dora.browser.calls(tickets.get, { params: { id: ticket.id } })).status).toBe(200)

  await ada.calls(departments.removeMember, { params: { id: sales.id }, body: { userId: dora.id } })
  expect((await dora.browser.calls(tickets.get, { params: { id: ticket.id } })).status).toBe(404)
})

test('every route refuses every role that lacks its permission, and everybody who is not signed in', async () => {
  const company = await openCompany()
  const keys = {
    owner: await company.key('owner'),
    administrator: await company.key('administrator'),
    agent: await company.key('agent'),
  }
  const nobody = browserAt(company.server)
  let refusals = 0
  for (const route of allRoutes) {
    const params = { id: 424_242, token: '1.x' }
    if (route.permission === 'public') continue
    expect([route.key, (await nobody.calls(route, { params, body: {} })).status]).toEqual([route.key, 401])
    if (route.permission === 'signed-in') continue
    for (const role of roles) {
      if (permissionsOf[role].includes(route.permission)) continue
      const { status, body } = await keys[role].calls(route, { params, body: {} })
      expect([route.key, role, status, body.error]).toEqual([route.key, role, 403, 'not_allowed'])
      refusals += 1
    }
  }
  expect(refusals).toBeGreaterThan(20)
})
