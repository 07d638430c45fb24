import { intake } from '@stoa/contract/mail'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { createThreadTokens } from '../../apps/server/src/channels/email/thread-token.ts'
import { openMailedCompany } from '../support/mailed-company.ts'

test('what could not be read, and what an invitation says, stand on the message', async () => {
  const { ada, receives } = await openMailedCompany()
  const id = await receives({
    id: '1@customer.example',
    headers: ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=x'],
    text: [
      '--x',
      'Content-Transfer-Encoding: base64',
      '',
      'no base64, is it?',
      '--x',
      'Content-Type: text/calendar; method=CANCEL',
      '',
      'BEGIN:VCALENDAR\nMETHOD:CANCEL\nBEGIN:VEVENT\nSUMMARY:Lunch\nDTSTART:20261203T103000Z\nEND:VEVENT\nEND:VCALENDAR',
      '--x--',
    ].join('\n'),
  })
  const { items } = (await ada.calls(tickets.messages, { params: { id } })).body
  expect(items).toMatchObject([
    {
      text: 'no base64, is it?',
      unread: [{ what: 'encoding', name: '' }],
      invitations: [{ method: 'cancel', summary: 'Lunch', starts: { at: '2026-12-03T10:30:00Z' } }],
    },
  ])
})

test('the source of a message can be read in the browser and downloaded, as it came', async () => {
  const { ada, receives, server } = await openMailedCompany()
  const id = await receives({ id: '1@customer.example', text: 'As it came' })
  const { items } = (await ada.calls(tickets.messages, { params: { id } })).body
  expect(items[0]).toMatchObject({ hasSource: true, unread: [], invitations: [] })
  const url = `/api/messages/${items[0]?.id}/source`
  const headers = { cookie: ada.cookie() ?? '' }
  const shown = await server.inject({ url: `${url}?as=text`, headers })
  expect(shown.body).toContain('Message-ID: <1@customer.example>')
  expect(shown.headers).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': expect.stringMatching(/^inline/),
    'x-content-type-options': 'nosniff',
  })
  const downloaded = await server.inject({ url, headers })
  expect(downloaded.headers['content-disposition']).toMatch(/^attachment/)
  expect(downloaded.body).toBe(shown.body)
})

test('what came in and became no message can be downloaded by those who look after mail, and by nobody else', async () => {
  const { ada, ben, platform, receives, server } = await openMailedCompany()
  // One of our own that came back.
  const own = createThreadTokens(platform.secrets).messageId(
    { ticketId: 1, messageId: 1 },
    'help.example.com',
  )
  await receives({ id: own.slice(1, -1), text: 'Ours' })
  await receives({ id: '1@customer.example' })
  const { items } = (await ada.calls(intake.list)).body
  expect(items).toMatchObject([{ state: 'suppressed', reason: 'own-message' }])
  const url = `/api/intake/${items[0]?.id}/source`
  const downloaded = await server.inject({ url, headers: { cookie: ada.cookie() ?? '' } })
  expect(downloaded.body).toContain('Ours')
  expect((await server.inject({ url, headers: { cookie: ben.browser.cookie() ?? '' } })).statusCode).toBe(403)
  expect((await server.inject({ url })).statusCode).toBe(401)
  const became = await server.inject({
    url: `/api/intake/${(items[0]?.id ?? 0) + 1}/source`,
    headers: { cookie: ada.cookie() ?? '' },
  })
  expect(became.statusCode).toBe(404)
})
