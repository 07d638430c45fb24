import { contacts } from '@stoa/contract/contacts'
import { templates } from '@stoa/contract/templates'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { createUnsubscribeLinks } from '../../apps/server/src/channels/email/unsubscribe-links.ts'
import { openMailedCompany } from '../support/mailed-company.ts'

/** Whoever writes is told that it arrived, and a rule tells a supplier and Ben by mail. */
const talkative = async () => {
  const company = await openMailedCompany()
  const received = {
    departmentId: null,
    kind: 'ticket_received',
    active: true,
    subject: '',
    html: 'It came.',
  }
  await company.ada.calls(templates.change, { body: received })
  const to = ['supplier@parts.example', company.ben.id]
  await company.rule({
    actions: [{ kind: 'mail', to, toAssignee: false, subject: 'Look', html: 'Something came.' }],
  })
  let seen = 0
  /** What has left since the last time: to whom, and what it says of unsubscribing. */
  const left = async () => {
    const mails = (await company.mails()).slice(seen)
    seen += mails.length
    const of = (mail: (typeof mails)[number], key: string) =>
      mail.headers.find(each => each.key === key)?.value
    return new Map(
      mails.map(mail => [
        mail.to?.[0]?.address ?? '',
        { link: of(mail, 'list-unsubscribe'), post: of(mail, 'list-unsubscribe-post'), text: mail.text },
      ]),
    )
  }
  const path = (link: string | undefined) => new URL((link ?? '').slice(1, -1)).pathname
  const timeline = async (id: number) =>
    (await company.ada.calls(tickets.timeline, { params: { id } })).body.items.filter(
      ({ name }) => name === 'automatic-answer.muted',
    )
  return { ...company, left, path, timeline }
}

test('what Stoa tells customers by itself can be unsubscribed from by one press, what tells colleagues and what agents answer cannot', async () => {
  const { receives, left, path, server, ada, timeline, settle } = await talkative()
  const first = await receives({ id: '1@customer.example', subject: 'Card' })
  const mails = await left()
  expect([...mails.keys()].toSorted()).toEqual([
    'ben@example.com',
    'nour@customer.example',
    'supplier@parts.example',
  ])
  expect(mails.get('ben@example.com')).toMatchObject({ link: undefined, post: undefined })
  for (const who of ['nour@customer.example', 'supplier@parts.example'])
    expect(mails.get(who)).toMatchObject({
      link: expect.stringMatching(/^<https:\/\/help\.example\.com\/unsubscribe\/[\w-]+\.[0-9a-f]{32}>$/),
      post: 'List-Unsubscribe=One-Click',
    })

  const url = path(mails.get('nour@customer.example')?.link)
  const looked = await server.inject({ url, headers: { 'accept-language': 'ar' } })
  expect(looked.statusCode).toBe(200)
  expect(looked.body).toContain('dir="rtl"')
  expect(looked.body).toContain('<button>')
  await receives({ id: '2@customer.example', subject: 'Looking changes nothing' })
  expect([...(await left()).keys()]).toContain('nour@customer.example')

  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const pressed = await server.inject({ method: 'POST', url, headers, payload: 'List-Unsubscribe=One-Click' })
  expect(pressed.statusCode).toBe(200)
  expect(pressed.body).not.toContain('<button>')
  const { contact } = (await ada.calls(tickets.get, { params: { id: first } })).body
  const profile = await ada.calls(contacts.get, { params: { id: contact.id } })
  expect(profile.body.marks).toMatchObject([{ email: 'nour@customer.example', kind: 'unsubscribed' }])
  const third = await receives({ id: '3@customer.example', subject: 'Another' })
  expect([...(await left()).keys()].toSorted()).toEqual(['ben@example.com', 'supplier@parts.example'])
  expect(await timeline(third)).toMatchObject([
    { data: { why: 'unsubscribed', address: 'nour@customer.example', template: 'ticket_received' } },
  ])

  await ada.calls(tickets.reply, { params: { id: third }, body: { text: 'Here you are.', undoSeconds: 0 } })
  await settle()
  const answered = await left()
  expect(answered.get('nour@customer.example')).toMatchObject({ link: undefined, post: undefined })
}, 60_000)

test('somebody who is told by a rule unsubscribes as well, and becomes a contact by that', async () => {
  const { receives, left, path, server, ada, timeline } = await talkative()
  await receives({ id: '1@customer.example' })
  await server.inject({ method: 'POST', url: path((await left()).get('supplier@parts.example')?.link) })
  const second = await receives({ id: '2@customer.example', subject: 'Another' })
  expect([...(await left()).keys()]).not.toContain('supplier@parts.example')
  expect(await timeline(second)).toMatchObject([
    { data: { why: 'unsubscribed', address: 'supplier@parts.example' } },
  ])
  const found = await ada.calls(contacts.list, { query: { q: 'supplier@parts.example' } })
  expect(found.body.items).toHaveLength(1)
}, 60_000)

test('a link with somebody else’s address, or a changed one, opens nothing', async () => {
  const { server, platform } = await talkative()
  const links = createUnsubscribeLinks(platform)
  const token = links.linkFor('nour@customer.example')?.split('/').at(-1) ?? ''
  expect(links.read(token)).toBe('nour@customer.example')
  const [, mac] = token.split('.')
  const foreign = `${Buffer.from('lin@customer.example').toString('base64url')}.${mac}`
  for (const wrong of [foreign, `${token}0`, `${token}.x`, 'x', '.'])
    expect((await server.inject({ method: 'POST', url: `/unsubscribe/${wrong}` })).statusCode).toBe(404)
  const unsafe = createUnsubscribeLinks({ ...platform, config: { publicUrl: 'http://help.local' } })
  expect(unsafe.linkFor('nour@customer.example')).toBeNull()
})
