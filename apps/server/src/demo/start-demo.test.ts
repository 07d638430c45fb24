import { setTimeout as pause } from 'node:timers/promises'
import { conversations } from '@stoa/cast/conversations'
import { tickets } from '@stoa/contract/tickets'
import { expect, onTestFinished, test } from 'vitest'
import { startSmtpReceiver } from '../channels/email/inlet/smtp/smtp-receiver.ts'
import { ensureDefaultDepartment } from '../core/departments/commands.ts'
import { createModules } from '../modules.ts'
import { systemClock } from '../platform/clock.ts'
import { system } from '../platform/events/act.ts'
import { write } from '../platform/platform.ts'
import { testPlatform } from '../platform/testing/test-platform.ts'
import { openOffice } from './set-up-company.ts'
import { type Demo, startDemo } from './start-demo.ts'

/** All of the server that the demo needs, running, with what is needed to start the demo on it. */
const runningServer = async () => {
  const platform = { ...(await testPlatform()), clock: systemClock }
  await write(platform, system, act => ensureDefaultDepartment(act, 'General'))
  const { http, services } = await createModules(platform, { appFolder: 'none' })
  const receiver = await startSmtpReceiver(platform)
  for (const service of services) await service.start()
  onTestFinished(async () => {
    await receiver.close()
    for (const service of services.toReversed()) await service.stop()
    await http.close()
  })
  return { platform, doors: { http, smtpPort: receiver.port } }
}

const pageOf = (demo: Demo) => demo.lines.find(([label]) => label === 'Customers')?.[1] ?? ''

const textOf = (url: string) => fetch(url).then(response => response.text())

const eventually = async (url: string, words: string) => {
  for (let tries = 0; tries < 200; tries++) {
    const text = await textOf(url)
    if (text.includes(words)) return text
    await pause(50)
  }
  throw new Error(`“${words}” never came`)
}

test('a customer of the demo writes, an agent answers, and all of it is there after a restart', async () => {
  const { platform, doors } = await runningServer()
  const demo = await startDemo(platform, doors)
  const { office } = await openOffice(doors.http)
  const { items } = await office.ada.call(tickets.list, { query: { limit: 200 } })
  expect(items.map(item => item.subject).sort()).toEqual(conversations.map(({ subject }) => subject).sort())
  expect(new Set(items.map(item => item.status))).toEqual(new Set(['new', 'open', 'answered', 'resolved']))

  const sent = await fetch(`${pageOf(demo)}/tom/new`, {
    method: 'POST',
    body: new URLSearchParams({ to: 'sales@olive.example', subject: 'Lemon oil?', text: 'Is it back?' }),
  })
  const thread = new URL(sent.url).pathname
  const newest = async () => (await office.ada.call(tickets.list, { query: {} })).items[0]
  await expect.poll(async () => (await newest())?.subject).toBe('Lemon oil?')
  const ticket = await newest()
  expect(ticket).toMatchObject({
    department: { name: 'Sales' },
    contact: { name: 'Tom Baker' },
    status: 'new',
  })
  const params = { id: ticket?.id ?? 0 }
  await office.ada.call(tickets.reply, { params, body: { text: 'Since <Monday>.' } })
  await eventually(`${pageOf(demo)}${thread}`, 'Since &lt;Monday&gt;.')
  await demo.stop()

  const again = await startDemo(platform, doors)
  onTestFinished(again.stop)
  await eventually(`${pageOf(again)}${thread}`, 'Since &lt;Monday&gt;.')
  await fetch(`${pageOf(again)}${thread}`, {
    method: 'POST',
    body: new URLSearchParams({ text: 'Two, please.' }),
  })
  await expect.poll(async () => (await office.ada.call(tickets.get, { params })).status).toBe('open')
  const messages = await office.ada.call(tickets.messages, { params })
  // Whether Stoa answers by itself depends on the hour: the company of the demo keeps business hours.
  const byPeople = messages.items.filter(({ author }) => author.kind !== 'system')
  expect(byPeople.map(({ kind }) => kind)).toEqual(['incoming', 'reply', 'incoming'])
}, 60_000)

test('pages of others write no mails', async () => {
  const { platform, doors } = await runningServer()
  const demo = await startDemo(platform, doors)
  onTestFinished(demo.stop)
  const { status } = await fetch(`${pageOf(demo)}/tom/new`, {
    method: 'POST',
    headers: { origin: 'https://elsewhere.example' },
    body: new URLSearchParams({ to: 'sales@olive.example', subject: 'Forged', text: 'Hello' }),
  })
  expect(status).toBe(403)
  expect(await textOf(`${pageOf(demo)}/tom`)).not.toContain('Forged')
}, 60_000)
