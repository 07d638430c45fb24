import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { departments } from '@stoa/contract/departments'
import { notifications } from '@stoa/contract/notifications'
import { sessions, users } from '@stoa/contract/people'
import { type RealtimeMessage, realtimePath } from '@stoa/contract/realtime'
import { tickets } from '@stoa/contract/tickets'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { type Company, openCompany } from '../support/company.ts'

const listening = async () => {
  const company = await openCompany()
  const { server, modules } = company
  await server.listen({ port: 0, host: '127.0.0.1' })
  await modules.followers.start()
  await modules.realtime.start(server.server)
  onTestFinished(async () => {
    await modules.realtime.stop()
    await modules.followers.stop()
  })
  return { ...company, port: (server.server.address() as AddressInfo).port }
}

const connect = async (port: number, headers: Record<string, string>, since?: number) => {
  const query = since === undefined ? '' : `?since=${since}`
  const socket = new WebSocket(`ws://127.0.0.1:${port}${realtimePath}${query}`, { headers })
  onTestFinished(() => socket.terminate())
  const heard: RealtimeMessage[] = []
  let closed: number | undefined
  socket.on('message', data => heard.push(JSON.parse(String(data))))
  socket.on('close', code => {
    closed = code
  })
  socket.on('error', () => {})
  const until = async (wanted: () => boolean) => {
    for (let waited = 0; !wanted() && waited < 30_000; waited += 10) await pause(10)
  }
  await until(() => heard.length > 0 || closed !== undefined)
  const names = () => heard.flatMap(message => (message.kind === 'event' ? [message.name] : []))
  return { heard, names, until, socket, closed: () => closed }
}

const as = (who: Company['ben']) => ({ cookie: who.browser.cookie() ?? '' })

test('a member hears of a ticket, an outsider never', async () => {
  const company = await listening()
  const sales = await company.department('Sales', [company.ben.id])
  await company.department('Support', [company.dora.id])
  const ben = await connect(company.port, as(company.ben))
  const dora = await connect(company.port, as(company.dora))

  const ticket = await company.opens('Offer, please', sales.id)
  await ben.until(() => ben.names().includes('ticket.opened'))
  // Something that both may hear, so that silence about the ticket is not just slowness.
  await company.department('Billing', [])
  await dora.until(() => dora.names().includes('department.created'))

  expect(ben.heard).toContainEqual(
    expect.objectContaining({ kind: 'event', name: 'ticket.opened', ticketId: ticket.id }),
  )
  expect(dora.names()).not.toContain('ticket.opened')
})

test('a transfer is told to those whom the ticket leaves and to those whom it reaches', async () => {
  const company = await listening()
  const sales = await company.department('Sales', [company.ben.id])
  const support = await company.department('Support', [company.dora.id])
  const ticket = await company.opens('Offer, please', sales.id)
  const ben = await connect(company.port, as(company.ben))
  const dora = await connect(company.port, as(company.dora))

  await company.ada.calls(tickets.transfer, { params: { id: ticket.id }, body: { departmentId: support.id } })
  await ben.until(() => ben.names().includes('ticket.transferred'))
  await dora.until(() => dora.names().includes('ticket.transferred'))
  await company.ada.calls(tickets.resolve, { params: { id: ticket.id } })
  await dora.until(() => dora.names().includes('ticket.resolved'))

  expect(ben.names()).toContain('ticket.transferred')
  expect(dora.names()).toContain('ticket.resolved')
  expect(ben.names()).not.toContain('ticket.resolved')
})

test('a socket that was cut resumes after the last number it saw and misses nothing', async () => {
  const company = await listening()
  const first = await connect(company.port, as(company.ben))
  await company.opens('First', null)
  await first.until(() => first.names().includes('ticket.opened'))
  const since = first.heard.at(-1)?.seq
  first.socket.terminate()

  await company.opens('Second', null)
  await company.opens('Third', null)
  await pause(300)
  const again = await connect(company.port, as(company.ben), since)
  await again.until(() => again.names().length >= 2)

  expect(again.names()).toEqual(['ticket.opened', 'ticket.opened'])
  const stranger = await connect(company.port, as(company.ben), 999_999)
  await stranger.until(() => stranger.heard.length >= 2)
  expect(stranger.heard.map(message => message.kind)).toEqual(['hello', 'reset'])
})

test('nobody listens without a session, from a foreign page, or after being locked out', async () => {
  const company = await listening()
  const bare = await connect(company.port, {})
  const foreign = await connect(company.port, { ...as(company.ben), origin: 'https://evil.example' })
  expect([bare.heard, foreign.heard]).toEqual([[], []])

  const ben = await connect(company.port, as(company.ben))
  await company.ada.calls(users.deactivate, { params: { id: company.ben.id } })
  await ben.until(() => ben.closed() !== undefined)
  expect(ben.closed()).toBe(4401)
})

test('who joins a department hears of its tickets from then on', async () => {
  const company = await listening()
  const sales = await company.department('Sales', [company.ben.id])
  const ben = await connect(company.port, as(company.ben))
  const dora = await connect(company.port, as(company.dora))
  await company.opens('Before', sales.id)
  // Told before she joins, however far behind whoever tells may be.
  await ben.until(() => ben.names().includes('ticket.opened'))
  await company.ada.calls(departments.addMember, {
    params: { id: sales.id },
    body: { userId: company.dora.id },
  })
  await dora.until(() => dora.names().includes('department.member-added'))
  await pause(100)
  const after = await company.opens('After', sales.id)
  await dora.until(() => dora.names().includes('ticket.opened'))

  const told = dora.heard.flatMap(message =>
    message.kind === 'event' && message.ticketId ? [message.ticketId] : [],
  )
  expect(told).toEqual([after.id])
  expect((await company.dora.browser.calls(sessions.list)).status).toBe(200)
})

test('what somebody is told of is heard by them alone, and in all of their tabs when they read it', async () => {
  const company = await listening()
  const sales = await company.department('Sales', [company.ben.id, company.dora.id])
  const [first, second] = [
    await connect(company.port, as(company.ben)),
    await connect(company.port, as(company.ben)),
  ]
  const dora = await connect(company.port, as(company.dora))
  const { id } = await company.opens('Offer, please', sales.id)
  await company.ada.calls(tickets.assign, { params: { id }, body: { assigneeId: company.ben.id } })
  await first.until(() => first.names().includes('notification.made'))
  await company.ben.browser.calls(notifications.readAll, { body: {} })
  await second.until(() => second.names().includes('notification.read'))
  await company.department('Billing', [])
  await dora.until(() => dora.names().includes('department.created'))

  expect(second.names()).toEqual(expect.arrayContaining(['notification.made', 'notification.read']))
  expect(dora.names().filter(name => name.startsWith('notification.'))).toEqual([])
  expect(dora.names()).toContain('ticket.assigned')
})
