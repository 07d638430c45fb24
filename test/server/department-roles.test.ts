import { allRoutes } from '@stoa/contract/api'
import { departments } from '@stoa/contract/departments'
import { messages } from '@stoa/contract/messages'
import { departmentRoles, permissionsOf, permissionsOfDepartmentRole } from '@stoa/contract/permissions'
import type { Route } from '@stoa/contract/route'
import { tickets } from '@stoa/contract/tickets'
import { describe, expect, test } from 'vitest'
import { openCompany } from '../support/company.ts'

/** Ben works in Sales by a department role, and not in Support. */
const benIn = async (role: (typeof departmentRoles)[number] | null) => {
  const company = await openCompany()
  const sales = await company.department('Sales', [company.ben.id])
  const support = await company.department('Support', [company.dora.id])
  await company.ada.calls(departments.changeMemberRole, {
    params: { id: sales.id },
    body: { userId: company.ben.id, role },
  })
  const ticket = await company.opens('Invoice is wrong', sales.id)
  return { ...company, sales, support, ticket }
}

type World = Awaited<ReturnType<typeof benIn>>

const in8Hours = '2099-01-01T00:00:00Z'

/** A good request for each route that a department role decides; a new route has to be added here. */
const bodies = ({ sales, dora }: Pick<World, 'sales' | 'dora'>): Record<string, object> => ({
  'tickets.reply': { text: 'Hello' },
  'tickets.forward': { to: ['bank@example.org'], messageId: 1 },
  'tickets.note': { text: 'Hello' },
  'tickets.assign': { assigneeId: null },
  'tickets.transfer': { departmentId: sales.id },
  'tickets.tag': { tag: 'vip' },
  'tickets.untag': { tag: 'vip' },
  'tickets.saveDraft': { kind: 'reply', html: 'Hello' },
  'tickets.takeOverDraft': { personId: 1 },
  'tickets.postpone': { until: in8Hours },
  'tickets.prioritise': { priority: 'high' },
  'tickets.changeSubject': { subject: 'Other' },
  'tickets.banSender': {},
  'tickets.setFields': { values: [{ fieldId: 1, value: null }] },
  'spentTimes.add': { minutes: 5 },
  'spentTimes.change': { entryId: 1, minutes: 5 },
  'spentTimes.remove': { entryId: 1 },
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
  'departments.configure': { description: 'Everything about prices' },
  'departments.addMember': { userId: dora.id },
  'departments.removeMember': { userId: dora.id },
  'departments.changeMemberRole': { userId: dora.id, role: null },
  'departments.allocateMember': { userId: dora.id, skill: 4 },
  'availability.set': { state: 'away' },
  'sla.setDepartmentLevel': { levelId: null },
  'distribution.change': { method: 'manual' },
  'templates.change': { kind: 'reply', active: true, subject: '', html: '{{ message }}' },
  'templates.reset': { kind: 'reply' },
  'templates.preview': { kind: 'reply', subject: '', html: '{{ message }}' },
  'departmentSignatures.change': { html: 'Sales' },
  'departmentSignatures.bind': { binding: true },
  'departmentSignatures.preview': { html: 'Sales' },
  'smtpAccounts.preselect': { accountId: null },
  'spamFilters.change': { quarantine: true },
  'goals.create': { name: 'Answers', metric: 'answers', aim: 'at-least', target: 200, period: 'week' },
})

const withoutBody = [
  'departments.addAllMembers',
  'departments.removeAllMembers',
  'tickets.resolve',
  'tickets.reopen',
  'tickets.close',
  'tickets.markAnswered',
  'tickets.markSpam',
  'tickets.unmarkSpam',
  'tickets.delete',
  'tickets.restore',
  'tickets.purge',
  'tickets.unmerge',
]

/** All reports, whatever they are about. */
const isReport = (key: string) => /^(reports|[a-z]+Reports)\./.test(key)

/** What a route has to be asked, besides whom it is about. */
const withQuery = (route: Route): Route =>
  isReport(route.key)
    ? { ...route, path: `${route.path}?from=2026-11-01&to=2026-11-30&metric=answers` }
    : route

const ofTickets = allRoutes.filter(route => route.path.startsWith('/api/tickets/:id'))
// What is asked about one goal is tested with goals; saved reports and their mails are, like views, tested by themselves.
const within = allRoutes.filter(
  ({ within: of, path }) =>
    of === 'department' && !/^\/api\/(goals\/:id|saved-reports|report-mails)/.test(path),
)

test('the lists of routes that department roles decide are complete', () => {
  const known = bodies({ sales: { id: 1 }, dora: { id: 1 } } as World)
  const acts = [...ofTickets, ...within].filter(route => route.method !== 'GET').map(route => route.key)
  expect(acts.filter(key => !(key in known) && !withoutBody.includes(key))).toEqual([])
  // What asks for a permission about tickets elsewhere has a test of its own: lists show what may be seen, and the rest is below.
  const elsewhere = allRoutes.filter(
    route => route.permission.startsWith('ticket.') && !ofTickets.includes(route),
  )
  expect(elsewhere.map(route => route.key).sort()).toEqual([
    'attachedMails.get',
    'drafts.keepNewTicket',
    'drafts.mine',
    'drafts.newTicket',
    'goals.get',
    'goals.list',
    'messages.removeInfected',
    'messages.reschedule',
    'messages.sendAgain',
    'messages.withdraw',
    'scheduled.mine',
    'search.tickets',
    'smtpAccounts.ofDepartment',
    'tags.list',
    'tickets.compose',
    'tickets.counts',
    'tickets.list',
    'tickets.open',
    'tickets.openInternal',
    'views.change',
    'views.create',
    'views.delete',
    'views.list',
    'views.move',
    'views.restore',
    'views.tickets',
    'views.try',
  ])
  expect(ofTickets.length).toBeGreaterThan(15)
  expect(within.length).toBeGreaterThan(10)
})

describe.each(departmentRoles)('a %s', role => {
  const may: readonly string[] = permissionsOfDepartmentRole[role]

  test('does with a ticket of the department what the role says, and is refused the rest', async () => {
    const world = await benIn(role)
    const body = bodies(world)
    const wrong: unknown[] = []
    for (const route of ofTickets) {
      const { status } = await world.ben.browser.calls(route, {
        params: { id: world.ticket.id },
        ...(body[route.key] && { body: body[route.key] }),
      })
      if ((status === 403) === may.includes(route.permission)) wrong.push([route.key, status])
    }
    expect(wrong).toEqual([])
    const shown = await world.ben.browser.calls(tickets.get, { params: { id: world.ticket.id } })
    expect(shown.body.can.note).toBe(may.includes('ticket.note'))
    expect(shown.body.why.note).toBe(may.includes('ticket.note') ? undefined : 'not_allowed')
  })

  test('opens tickets there, and sends a reply again, only where the role says so', async () => {
    const { ada, ben, sales, ticket, settle } = await benIn(role)
    const { body: reply } = await ada.calls(tickets.reply, {
      params: { id: ticket.id },
      body: { text: 'Hello' },
    })
    await settle()

    const opened = await ben.browser.calls(tickets.open, {
      body: {
        subject: 'By phone',
        text: 'Hm',
        departmentId: sales.id,
        contact: { email: 'nour@example.net' },
      },
    })
    const again = await ben.browser.calls(messages.sendAgain, { params: { id: reply.id } })

    const back = await ben.browser.calls(messages.withdraw, { params: { id: reply.id } })

    expect(back.body.error === 'not_allowed').toBe(!may.includes('ticket.reply'))
    expect(opened.status).toBe(may.includes('ticket.open') ? 200 : 403)
    // It has not failed, so whoever may send it again is told that there is no reason to.
    expect(again.body.error).toBe(may.includes('ticket.reply') ? 'not_failed' : 'not_allowed')
  })

  test('does with the department what the role says, and nothing with another one', async () => {
    const world = await benIn(role)
    const { ada, ben, dora, sales, support } = world
    await ada.calls(departments.addMember, { params: { id: sales.id }, body: { userId: dora.id } })
    const body = bodies(world)
    const wrong: unknown[] = []
    for (const route of within) {
      const call = (departmentId: number) => {
        const id = route.path.startsWith('/api/users/:id') ? dora.id : departmentId
        const named = /^(templates|goals)\./.test(route.key)
        const given = { ...body[route.key], ...(named && { departmentId }) }
        return ben.browser.calls(withQuery(route), { params: { id }, body: given })
      }
      // About a person; and reports, which tell of the departments where one may read them, and are tested by themselves.
      if (route.key !== 'availability.set' && !isReport(route.key)) {
        const elsewhere = await call(support.id)
        if (elsewhere.status !== 403) wrong.push(['elsewhere', route.key, elsewhere.status])
      }
      const { status } = await call(sales.id)
      if ((status === 403) === may.includes(route.permission)) wrong.push([route.key, status])
      // What the call took away, the next one needs again.
      await ada.calls(departments.addMember, { params: { id: sales.id }, body: { userId: dora.id } })
      await ada.calls(departments.addMember, { params: { id: sales.id }, body: { userId: ben.id } })
      await ada.calls(departments.changeMemberRole, {
        params: { id: sales.id },
        body: { userId: ben.id, role },
      })
    }
    expect(wrong).toEqual([])
  })
})

test('without a department role all that the global role may counts', async () => {
  const { ben, sales, ticket } = await benIn(null)
  const { body } = await ben.browser.calls(tickets.get, { params: { id: ticket.id } })
  expect([body.can.reply, body.can.transfer, body.can.note]).toEqual([true, true, true])
  const shown = (await ben.browser.calls(departments.list)).body.items.find(each => each.id === sales.id)
  expect(shown?.can).toEqual({
    change: false,
    configure: false,
    changeMembers: false,
    allocate: false,
    readReports: false,
  })
})

test('administrators are never limited by a department role', async () => {
  const company = await openCompany()
  const sales = await company.department('Sales', [company.eve.id])
  await company.ada.calls(departments.changeMemberRole, {
    params: { id: sales.id },
    body: { userId: company.eve.id, role: 'reader' },
  })
  const ticket = await company.opens('Invoice is wrong', sales.id)

  const { status } = await company.eve.browser.calls(tickets.note, {
    params: { id: ticket.id },
    body: { text: 'Mine' },
  })

  expect(status).toBe(200)
  expect(permissionsOf.administrator).toContain('member.change')
})

test('a department that everybody may read is read by everybody, and worked in by its members only', async () => {
  const { ada, ben, dora, support, ticket, opens } = await benIn('solver')
  const hidden = await opens('Cannot sign in', support.id)
  expect((await ben.browser.calls(tickets.get, { params: { id: hidden.id } })).status).toBe(404)

  await ada.calls(departments.configure, { params: { id: support.id }, body: { visibility: 'everyone' } })

  const seen = await ben.browser.calls(tickets.get, { params: { id: hidden.id } })
  expect([seen.status, seen.body.can.reply]).toEqual([200, false])
  const note = await ben.browser.calls(tickets.note, { params: { id: hidden.id }, body: { text: 'Hm' } })
  expect([note.status, note.body.error]).toEqual([403, 'not_allowed'])
  expect((await dora.browser.calls(tickets.get, { params: { id: ticket.id } })).status).toBe(404)
})
