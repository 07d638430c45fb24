import { requests } from '@stoa/contract/requests'
import { expect, onTestFinished, test } from 'vitest'
import { type NewRequest, queueRequest } from '../../apps/server/src/outlets/webhooks/commands.ts'
import { createRequestSender } from '../../apps/server/src/outlets/webhooks/sender.ts'
import { system } from '../../apps/server/src/platform/events/act.ts'
import { write } from '../../apps/server/src/platform/platform.ts'
import { openCompany } from '../support/company.ts'
import { isSigned, openReceiver } from '../support/receiver.ts'

/** A company with a ticket, and somebody else's system that hears of it. */
const connected = async () => {
  const company = await openCompany()
  const { platform, ada } = company
  const ticket = await company.opens('Invoice is wrong', null)
  const receiver = await openReceiver()
  const asks = (more: Partial<NewRequest> = {}) =>
    write(platform, system, act =>
      queueRequest(
        act,
        {
          ticketId: ticket.id,
          ruleId: 7,
          macroId: null,
          method: 'POST',
          url: receiver.url,
          headers: [],
          body: '{"hello":"world"}',
          ...more,
        },
        { secrets: platform.secrets, networks: platform.config.requestNetworks },
      ),
    )
  const log = async (query = {}) => {
    const search = new URLSearchParams(query)
    const path = `/api/requests?${search}` as '/api/requests'
    return (await ada.calls({ ...requests.list, path })).body.items
  }
  const newest = async () => {
    const [item] = await log()
    if (!item) throw new Error('No request is in the log.')
    return item
  }
  return { ...company, ticket, receiver, asks, log, newest }
}

test('a request arrives once, signed, and the log shows what came of it', async () => {
  const { ada, ticket, receiver, asks, settle, newest } = await connected()
  receiver.answersFromNowOn(response => response.writeHead(201).end('thank you'))

  await asks({ headers: [{ name: 'Authorization', value: 'Bearer top secret' }] })
  await settle()
  await settle()

  const { secret, header } = (await ada.calls(requests.signing)).body
  expect(header).toBe('Stoa-Signature')
  expect(receiver.heard).toHaveLength(1)
  const [heard] = receiver.heard
  const item = await newest()
  expect(heard && isSigned(secret, heard)).toBe(true)
  expect(heard).toMatchObject({
    method: 'POST',
    path: '/hook',
    body: '{"hello":"world"}',
    headers: {
      authorization: 'Bearer top secret',
      'content-type': 'application/json',
      'stoa-request-id': String(item.id),
      'idempotency-key': String(item.id),
    },
  })
  expect(item).toMatchObject({
    ticket: { id: ticket.id, code: ticket.code, subject: 'Invoice is wrong' },
    rule: { id: 7 },
    macro: null,
    state: 'done',
    reason: null,
    nextAttemptAt: null,
    attempts: [{ status: 201, answer: 'thank you' }],
  })
  expect(JSON.stringify(item)).not.toContain('top secret')
})

test('what was typed as a header is nowhere to be read, neither in the database nor in events', async () => {
  const { platform, asks, settle } = await connected()
  await asks({ headers: [{ name: 'Authorization', value: 'Bearer top secret' }] })
  await settle()

  const kept = await platform.db.selectFrom('outgoing_request').selectAll().execute()
  const events = await platform.db.selectFrom('event').selectAll().execute()
  expect(JSON.stringify([kept, events.map(({ data }) => data)])).not.toContain('top secret')
})

test('trouble over there is waited for longer each time, until it is given up; a person has it tried again', async () => {
  const { ada, platform, receiver, asks, settle, newest } = await connected()
  receiver.answersFromNowOn(response => response.writeHead(503).end('down'))
  await asks()
  await settle()

  const waits: unknown[] = []
  for (let attempt = 1; attempt < 6; attempt += 1) {
    const { state, reason, nextAttemptAt } = await newest()
    expect([state, reason]).toEqual(['waiting', 'answered-error'])
    const next = Temporal.Instant.from(nextAttemptAt ?? '')
    const wait = platform.clock.now().until(next)
    waits.push(wait.total('minutes'))
    platform.clock.pass(wait.subtract({ seconds: 1 }))
    await settle()
    expect(receiver.heard).toHaveLength(attempt)
    platform.clock.pass({ seconds: 1 })
    await settle()
    expect(receiver.heard).toHaveLength(attempt + 1)
  }

  expect(waits).toEqual([1, 5, 30, 120, 480])
  const failed = await newest()
  expect(failed).toMatchObject({ state: 'failed', reason: 'answered-error', nextAttemptAt: null })
  expect(failed.attempts.map(({ status, answer }) => [status, answer])).toEqual(Array(6).fill([503, 'down']))

  receiver.answersFromNowOn(response => response.end('up'))
  const again = await ada.calls(requests.sendAgain, { params: { id: failed.id } })
  expect([again.status, again.body.state]).toEqual([200, 'waiting'])
  await settle()
  expect(await newest()).toMatchObject({ id: failed.id, state: 'done' })
  const ids = receiver.heard.map(({ headers }) => headers['stoa-request-id'])
  expect(new Set(ids).size).toBe(1)
  expect((await ada.calls(requests.sendAgain, { params: { id: failed.id } })).body.error).toBe('not_failed')
})

test('what the other side does not take fails at once, with its words', async () => {
  const { receiver, asks, settle, newest } = await connected()
  receiver.answersFromNowOn(response => response.writeHead(422).end(`no such field ${'é'.repeat(3000)}`))
  await asks()
  await settle()

  const item = await newest()
  expect(item).toMatchObject({ state: 'failed', reason: 'answered-error' })
  expect(item.attempts).toHaveLength(1)
  expect(item.attempts[0]?.answer).toMatch(/^no such field é+$/)
  expect(Buffer.byteLength(item.attempts[0]?.answer ?? '')).toBe(2048)
})

test('an address that is private is refused and said so: typed at once, behind a name when it goes out', async () => {
  const { platform, ticket, asks, settle, log } = await connected()
  const metadata = 'http://169.254.169.254/latest/meta-data/'
  expect(await asks({ url: metadata })).toBe('private-address')
  expect(await asks({ url: 'https://ada:secret@example.com/' })).toBe('password-in-url')
  expect(await asks({ url: 'http://printer.example/' })).toBeNull()
  const sender = createRequestSender(platform, { resolve: async () => ['10.0.0.7'] })
  onTestFinished(() => sender.stop())
  await sender.drain()
  await settle()

  const items = await log({ state: 'refused' })
  expect(
    items.map(({ url, reason, attempts }) => [url, reason, attempts.map(({ answer }) => answer)]),
  ).toEqual([
    ['http://printer.example/', 'private-address', ['printer.example: 10.0.0.7']],
    ['https://example.com/', 'password-in-url', []],
    [metadata, 'private-address', []],
  ])
  const failed = await platform.db
    .selectFrom('event')
    .select(['ticket_id', 'data'])
    .where('name', '=', 'request.failed')
    .orderBy('id')
    .execute()
  expect(failed.map(({ ticket_id, data }) => [ticket_id, (data as { reason: string }).reason])).toEqual([
    [ticket.id, 'private-address'],
    [ticket.id, 'password-in-url'],
    [ticket.id, 'private-address'],
  ])
})

test('who hangs up may have had it: a PUT goes again, a POST waits for a person', async () => {
  const { receiver, asks, settle, log } = await connected()
  receiver.answersFromNowOn(response => response.destroy())
  for (const method of ['POST', 'PUT']) await asks({ method })
  await asks({ headers: [{ name: 'Idempotency-Key', value: 'mine' }] })
  await settle()

  const items = (await log()).toReversed()
  expect(items.map(({ method, state, reason }) => [method, state, reason])).toEqual([
    ['POST', 'failed', 'unknown-outcome'],
    ['PUT', 'waiting', 'no-answer'],
    ['POST', 'waiting', 'no-answer'],
  ])
  expect(items[0]?.attempts).toMatchObject([{ status: null, answer: 'ECONNRESET' }])
  expect(receiver.heard.map(({ headers }) => headers['idempotency-key'])).toEqual(
    expect.arrayContaining(['mine']),
  )
})

test('what a sender began and did not live to end has an unknown outcome, and goes again only where it may', async () => {
  const { platform, receiver, asks, settle, log } = await connected()
  await asks({ method: 'POST' })
  await asks({ method: 'PUT' })
  // As a sender leaves it that is killed between claiming and answering.
  await platform.db
    .updateTable('outgoing_request')
    .set({ state: 'sending', claimed_at: platform.clock.now(), attempts: 1 })
    .execute()
  await settle()
  expect(receiver.heard).toEqual([])

  platform.clock.pass({ minutes: 2 })
  await settle()
  const states = async () =>
    (await log()).toReversed().map(({ state, reason, attempts }) => [state, reason, attempts.length])
  expect(await states()).toEqual([
    ['failed', 'unknown-outcome', 1],
    ['waiting', 'unknown-outcome', 1],
  ])

  platform.clock.pass({ minutes: 1 })
  await settle()
  expect(await states()).toEqual([
    ['failed', 'unknown-outcome', 1],
    ['done', null, 2],
  ])
})

test('of one rule 60 go out in a minute, the others wait, other rules do not, and nothing is lost', async () => {
  const { platform, receiver, asks, settle, log } = await connected()
  for (let each = 0; each < 130; each += 1) await asks({ body: String(each) })
  await asks({ ruleId: 8, body: 'other' })

  await settle()
  expect(receiver.heard).toHaveLength(61)
  expect(receiver.heard.map(({ body }) => body)).toContain('other')
  const held = await log({ state: 'waiting' })
  expect(held.length).toBe(50)
  expect(held[0]).toMatchObject({ reason: 'too-many' })
  platform.clock.pass({ seconds: 59 })
  await settle()
  expect(receiver.heard).toHaveLength(61)
  platform.clock.pass({ seconds: 1 })
  await settle()
  expect(receiver.heard).toHaveLength(121)
  platform.clock.pass({ minutes: 1 })
  await settle()

  const bodies = receiver.heard.map(({ body }) => body)
  expect(bodies).toHaveLength(131)
  expect(new Set(bodies).size).toBe(131)
})

test('what ended is kept for 90 days, and what waits for longer', async () => {
  const { platform, modules, receiver, asks, settle } = await connected()
  // After so long nobody is signed in any more.
  const states = async () =>
    (await platform.db.selectFrom('outgoing_request').select('state').orderBy('id').execute()).map(
      ({ state }) => state,
    )
  await asks()
  await settle()
  receiver.answersFromNowOn(response => response.writeHead(400).end('no'))
  await asks()
  await settle()
  await asks({ ruleId: 8 })
  expect(await states()).toEqual(['done', 'failed', 'waiting'])

  platform.clock.pass({ hours: 90 * 24 })
  await modules.housekeeping.round()
  expect(await states()).toHaveLength(3)
  platform.clock.pass({ seconds: 1 })
  await modules.housekeeping.round()
  expect(await states()).toEqual(['waiting'])
})

test('another secret signs what goes out from then on', async () => {
  const { ada, receiver, asks, settle } = await connected()
  const before = (await ada.calls(requests.signing)).body.secret
  const after = (await ada.calls(requests.renewSigning)).body.secret
  await asks()
  await settle()

  const [heard] = receiver.heard
  expect(after).not.toBe(before)
  expect((await ada.calls(requests.signing)).body.secret).toBe(after)
  expect(heard && [isSigned(before, heard), isSigned(after, heard)]).toEqual([false, true])
})

test('the log is read by state and rule, in pages', async () => {
  const { ada, asks, settle, log } = await connected()
  await asks()
  await settle()
  await asks({ ruleId: 8 })
  await asks({ ruleId: 8 })

  expect((await log({ state: 'done' })).map(({ rule }) => rule?.id)).toEqual([7])
  expect((await log({ ruleId: '8' })).map(({ state }) => state)).toEqual(['waiting', 'waiting'])
  const first = await ada.calls({ ...requests.list, path: '/api/requests?limit=2' as '/api/requests' })
  expect(first.body.items).toHaveLength(2)
  expect((await log({ cursor: first.body.nextCursor ?? '' })).map(({ rule }) => rule?.id)).toEqual([7])
})

test('agents may neither read requests nor the secret', async () => {
  const { ben } = await connected()
  for (const route of [requests.list, requests.signing])
    expect((await ben.browser.calls(route)).body.error).toBe('not_allowed')
})
