import { bans } from '@stoa/contract/bans'
import { contacts } from '@stoa/contract/contacts'
import { departments } from '@stoa/contract/departments'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { isKnownRecipient } from '../../apps/server/src/channels/email/inlet/smtp/known-recipients.ts'
import { openMailedCompany } from '../support/mailed-company.ts'

const wire = 'xn--mller-kva.example'
const shown = 'müller.example'

test('a contact is one person in both forms of their domain, and is written to by the one that every server takes', async () => {
  const { ada, receives, settle, mails, envelopes } = await openMailedCompany()
  const { body: nour } = await ada.calls(contacts.create, {
    body: { name: 'Nour', emails: [`nour@${shown}`] },
  })
  const id = await receives({ id: '1@c', from: `Nour <nour@${wire}>`, headers: [`Cc: omar@${wire}`] })
  const params = { id }
  expect((await ada.calls(tickets.get, { params })).body.contact).toMatchObject({
    id: nour.id,
    email: `nour@${shown}`,
  })
  expect(await receives({ id: '2@c', from: `omar@${shown}`, headers: ['In-Reply-To: <1@c>'] })).toBe(id)
  expect((await ada.calls(tickets.recipients, { params, query: {} })).body.participants).toEqual([
    `omar@${shown}`,
  ])

  await ada.calls(tickets.reply, {
    params,
    body: { text: 'Hello', to: [`nour@${wire}`, `nour@${shown}`], cc: [`omar@${shown}`] },
  })
  await settle()
  // The host in these tests shows domains in their script; what really goes over the line has a test of its own.
  expect(envelopes()[0]?.to).toEqual([`nour@${shown}`, `omar@${shown}`])
  const head = String((await mails())[0]?.headerLines.map(({ line }) => line).join('\n'))
  expect(head).toContain(`omar@${wire}`)
  const { items } = (await ada.calls(tickets.messages, { params })).body
  expect(items.at(-1)?.delivery).toMatchObject({
    state: 'sent',
    recipients: [{ address: `nour@${shown}` }, { address: `omar@${shown}` }],
  })
})

test('an address of ours is ours in both forms: mail to it, mail from it, and the department that has it', async () => {
  const company = await openMailedCompany()
  const { ada, ben, platform, receives, settle, mails } = company
  const book = await company.department('Books', [ben.id], [`info@${shown}`])
  const taken = await ada.calls(departments.create, { body: { name: 'Other', addresses: [`info@${wire}`] } })
  expect(taken.body.error).toBe('address_taken')
  expect(await isKnownRecipient(platform.db, `Info+re@${wire}`)).toBe(true)
  const id = await receives({ id: '1@c', to: `info@${wire}` }, [`info@${wire}`])
  expect((await ada.calls(tickets.get, { params: { id } })).body.department.id).toBe(book.id)
  const body = { departmentId: book.id, to: [`info@${wire}`], subject: 'To us', text: 'Hi' }
  expect((await ada.calls(tickets.compose, { body })).body).toMatchObject({ error: 'address_ours' })

  await platform.db
    .updateTable('smtp_account')
    .set({ from_address: `info@${shown}`, tags_replies: true })
    .execute()
  await ada.calls(tickets.reply, { params: { id }, body: { text: 'Hello' } })
  await settle()
  const [mail] = await mails()
  for (const { line } of mail?.headerLines ?? []) expect(line).toMatch(/^[\0-\x7f]*$/)
  expect(mail?.messageId).toContain(`@${wire}>`)
})

test.each([
  [`nour@${wire}`, `nour@${shown}`],
  [`nour@${shown}`, `nour@${wire}`],
  [wire, `nour@shop.${shown}`],
  [`*@${shown}`, `nour@${wire}`],
])('who bans %s takes no mail from %s', async (who, from) => {
  const { ada, receives } = await openMailedCompany()
  await ada.calls(bans.create, { body: { who, reason: '', days: null } })
  expect(await receives({ id: '1@c', from })).toBe(0)
})

test('a notice that names the other form marks the address that mail came back from', async () => {
  const { ada, receives, settle, mails } = await openMailedCompany()
  const params = { id: await receives({ id: '1@c', from: `nour@${wire}`, headers: [`Cc: omar@${wire}`] }) }
  await ada.calls(tickets.reply, { params, body: { text: 'Hello', cc: [`omar@${shown}`] } })
  await settle()
  const lines = [
    'Reporting-MTA: dns; mx.example',
    '',
    `Final-Recipient: rfc822; omar@${wire}`,
    'Action: failed',
    'Status: 5.1.1',
  ]
  await receives({
    from: 'MAILER-DAEMON@mx.example',
    id: '9@mx.example',
    headers: [
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      `In-Reply-To: ${(await mails())[0]?.messageId}`,
    ],
    text: [
      '--b',
      'Content-Type: message/delivery-status',
      '',
      ...lines,
      '',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: ${(await mails())[0]?.messageId}`,
      '',
      '--b--',
    ].join('\r\n'),
  })
  const { items } = (await ada.calls(tickets.messages, { params })).body
  expect(items.at(-1)?.delivery?.recipients).toMatchObject([
    { address: `nour@${shown}`, state: 'sent' },
    { address: `omar@${shown}`, state: 'bounced' },
  ])
})
