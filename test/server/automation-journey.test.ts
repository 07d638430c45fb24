import { departments } from '@stoa/contract/departments'
import { requests } from '@stoa/contract/requests'
import { rules } from '@stoa/contract/rules'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { isFromStoa } from '../support/check-signature.ts'
import { openCompany } from '../support/company.ts'
import { openReceiver } from '../support/receiver.ts'

const headers = [{ name: 'X-Api-Key', value: 'top secret' }]

/** Ada's company with a rule that tells another program of each new ticket. */
const telling = async (url: string) => {
  const company = await openCompany()
  const { ada } = company
  const call = { kind: 'request', method: 'POST', url, headers, body: '{"code":"{{ ticket.code }}"}' }
  const { body: rule } = await ada.calls(rules.create, {
    body: {
      name: 'Tell the shop',
      active: true,
      when: { kind: 'event', triggers: ['ticket-created'] },
      groups: [[{ field: 'subject', operator: 'contains', value: ['invoice'] }]],
      actions: [call],
    },
  })
  const log = async () => (await ada.calls(requests.list)).body.items
  const runs = async () => (await ada.calls(rules.runs, { params: { id: rule.id } })).body.items
  return { ...company, rule, log, runs }
}

test('a request to where none may go is refused, and a person sees that in the run and in the log', async () => {
  const { ada, opens, settle, rule, log, runs } = await telling('http://169.254.169.254/latest/meta-data/')
  const ticket = await opens('My invoice is wrong', null)
  await settle()

  const [run] = await runs()
  expect(run).toMatchObject({ outcome: 'failed', group: 0, ticket: { id: ticket.id } })
  expect(run?.seen).toMatchObject([{ field: 'subject', saw: 'My invoice is wrong' }])
  expect(run?.did).toMatchObject([{ outcome: 'failed', reason: 'request_refused' }])
  expect(await log()).toMatchObject([
    {
      state: 'refused',
      reason: 'private-address',
      rule: { id: rule.id, name: 'Tell the shop' },
      ticket: { id: ticket.id, code: ticket.code },
      attempts: [],
    },
  ])
  const timeline = (await ada.calls(tickets.timeline, { params: { id: ticket.id } })).body.items
  expect(timeline.map(({ name }) => name)).toContain('rule.failed')
})

test('a request to where one may go arrives once, signed, and its secrets are shown to nobody', async () => {
  const receiver = await openReceiver()
  const { ada, ben, platform, opens, settle, department, rule, log, runs } = await telling(receiver.url)
  const sales = await department('Sales', [ben.id])
  const ticket = await opens('My invoice is wrong', sales.id)
  await opens('Something else', sales.id)
  await settle()
  await settle()

  const { secret } = (await ada.calls(requests.signing)).body
  const [heard, ...more] = receiver.heard
  expect(more).toEqual([])
  expect(JSON.parse(heard?.body ?? '')).toEqual({ code: ticket.code })
  const header = String(heard?.headers['stoa-signature'])
  const now = platform.clock.now().epochMilliseconds / 1000
  const checks = [
    isFromStoa(header, heard?.body ?? '', secret, now),
    isFromStoa(header, '{"code":"OTHER"}', secret, now),
    isFromStoa(header, heard?.body ?? '', 'guessed', now),
    isFromStoa(header, heard?.body ?? '', secret, now + 3_600),
    isFromStoa('', heard?.body ?? '', secret, now),
  ]
  expect(checks).toEqual([true, false, false, false, false])
  expect(heard?.headers['x-api-key']).toBe('top secret')

  expect(await log()).toMatchObject([{ state: 'done', attempts: [{ status: 200, answer: 'ok' }] }])
  const agents = (await ben.browser.calls(rules.ofTicket, { params: { id: ticket.id } })).body
  expect(agents.items).toMatchObject([{ outcome: 'done', did: [{ outcome: 'done' }] }])
  const shown = [rule, await log(), await runs(), agents, (await ada.calls(departments.list)).body]
  expect(JSON.stringify(shown)).not.toContain('top secret')
})

test('a flood of tickets goes out at a bearable pace, and nothing is lost or sent twice', async () => {
  const receiver = await openReceiver()
  const { platform, opens, settle, log } = await telling(receiver.url)
  const codes: string[] = []
  for (let each = 0; each < 100; each += 1) codes.push((await opens(`Invoice ${each}`, null)).code)
  await settle()

  expect(receiver.heard).toHaveLength(60)
  expect((await log())[0]).toMatchObject({ state: 'waiting', reason: 'too-many' })
  platform.clock.pass({ minutes: 1 })
  await settle()

  const arrived = receiver.heard.map(({ body }) => (JSON.parse(body) as { code: string }).code)
  expect(arrived.toSorted()).toEqual(codes.toSorted())
  expect(new Set((await log()).map(({ state }) => state))).toEqual(new Set(['done']))
})
