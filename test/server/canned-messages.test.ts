import { cannedMessages } from '@stoa/contract/canned-messages'
import { contacts } from '@stoa/contract/contacts'
import { departments } from '@stoa/contract/departments'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { type Company, openCompany } from '../support/company.ts'

type Who = { browser: Company['ada'] }

const office = async () => {
  const company = await openCompany()
  const sales = await company.department('Sales', [company.ben.id])
  const support = await company.department('Support', [company.dora.id])
  return { ...company, ada: { browser: company.ada }, sales: sales.id, support: support.id }
}

const hello = { language: null, html: '<p>Hello {{ customer.name }}</p>' }
const everybody = { sharing: { with: 'everybody' } }
const writes = async (who: Who, given: object = {}) =>
  (await who.browser.calls(cannedMessages.create, { body: { name: 'Hello', texts: [hello], ...given } })).body
const fills = async (who: Who, id: number, body: object) =>
  (await who.browser.calls(cannedMessages.fill, { params: { id }, body })).body
/** A file of Ada's that waits for what it goes along with. */
const uploads = async ({ server, ada }: Awaited<ReturnType<typeof office>>, words: string) => {
  const payload = new FormData()
  payload.append('file', new Blob([words], { type: 'text/plain' }), 'prices.txt')
  const headers = { cookie: ada.browser.cookie() ?? '' }
  const { json } = await server.inject({ method: 'POST', url: '/api/attachments', headers, payload })
  return json<{ id: number }>().id
}
const listed = async ({ browser }: Who) => (await browser.calls(cannedMessages.list)).body.items
const namesFor = async (who: Who) => (await listed(who)).map(({ name }) => name)

test('a canned message is filled with what the ticket says, escaped, and counts as used', async () => {
  const { ben, sales, opens, platform } = await office()
  const ticket = await opens('My <b>card</b>', sales)
  const canned = await writes(ben, {
    subject: 'About {{ ticket.code }}',
    shortcut: 'hello',
    keywords: ['greeting'],
    texts: [
      {
        language: null,
        html: '<p>{{ customer.name }}, {{ ticket.subject }}: {{ agent.name }}, {{ department.name }}</p>',
      },
    ],
  })
  expect(canned).toMatchObject({ usedCount: 0, lastUsedAt: null, can: { change: true } })
  expect(await fills(ben, canned.id, { ticketId: ticket.id })).toEqual({
    subject: `About ${ticket.code}`,
    html: '<p>Nour, My &lt;b&gt;card&lt;/b&gt;: Ben, Sales</p>',
    language: null,
    attachments: [],
  })
  await fills(ben, canned.id, { departmentId: sales })
  expect(await listed(ben)).toMatchObject([
    { usedCount: 2, lastUsedAt: platform.clock.now().toString(), shortcut: 'hello', keywords: ['greeting'] },
  ])
})

test('it speaks the language of the customer, also of one who has no ticket yet', async () => {
  const { ada, ben, sales, opens } = await office()
  const ticket = await opens('Card', sales)
  const texts = [hello, { language: 'el', html: '<p>Γεια σας {{ customer.name }}</p>' }]
  const { id } = await writes(ada, { texts, ...everybody })
  expect(await fills(ben, id, { ticketId: ticket.id })).toMatchObject({ html: '<p>Hello Nour</p>' })
  const [nour] = (await ada.browser.calls(contacts.list)).body.items
  const body = { language: 'el' } as const
  await ada.browser.calls(contacts.change, { params: { id: nour?.id ?? 0 }, body })
  const greek = { html: '<p>Γεια σας Nour</p>', language: 'el' }
  expect(await fills(ben, id, { ticketId: ticket.id })).toMatchObject(greek)
  expect(await fills(ben, id, { departmentId: sales, customerEmail: 'nour@example.net' })).toMatchObject(
    greek,
  )
  for (const [language, html] of [
    ['el-CY', greek.html],
    ['de', '<p>Hello Nour</p>'],
  ] as const) {
    await ada.browser.calls(contacts.change, { params: { id: nour?.id ?? 0 }, body: { language } })
    expect(await fills(ben, id, { ticketId: ticket.id })).toMatchObject({ html })
  }
  expect(await fills(ben, id, { customerEmail: 'lin@example.org' })).toMatchObject({
    html: '<p>Hello lin@example.org</p>',
  })
})

test('what asks for something unknown, or speaks a language twice, is refused', async () => {
  const { ben } = await office()
  const wrong = await writes(ben, { texts: [hello, { language: 'el', html: '{{ custmer.name }}' }] })
  expect(wrong).toMatchObject({
    error: 'canned_text_invalid',
    details: [{ path: 'texts.1', problem: 'unknown-variable custmer.name' }],
  })
  expect(await writes(ben, { texts: [hello, hello] })).toMatchObject({ error: 'languages_twice' })
  expect(await writes(ben, { shortcut: 'two words' })).toMatchObject({ error: 'invalid_request' })
})

test('one’s own are nobody else’s; to share takes the permission, which managers have for their department', async () => {
  const { ada, ben, dora, sales, support, platform } = await office()
  const own = await writes(ben)
  expect([await namesFor(ben), await namesFor(dora), await namesFor(ada)]).toEqual([['Hello'], [], []])
  expect(await fills(dora, own.id, {})).toMatchObject({ error: 'not_found' })
  expect(await writes(ben, everybody)).toMatchObject({ error: 'not_shareable' })
  await ada.browser.calls(departments.changeMemberRole, {
    params: { id: sales },
    body: { userId: ben.id, role: 'manager' },
  })
  const ofSales = { name: 'Prices', sharing: { with: 'departments', ids: [sales] } }
  const shared = await writes(ben, ofSales)
  expect(shared.sharing).toEqual(ofSales.sharing)
  expect(await namesFor(dora)).toEqual([])

  await ada.browser.calls(departments.delete, { params: { id: sales }, body: { substituteId: support } })
  expect(await namesFor(dora)).toEqual(['Prices'])
  expect((await dora.browser.calls(cannedMessages.delete, { params: { id: shared.id } })).status).toBe(403)
  const told = await platform.db
    .selectFrom('event')
    .select('name')
    .where('name', 'like', '%canned-message%')
    .orderBy('id')
    .execute()
  expect(told.map(({ name }) => name)).toEqual(['personal-canned-message.created', 'canned-message.created'])
})

test('a hidden ticket is as if there were none', async () => {
  const { ben, support, opens } = await office()
  const { id } = await writes(ben)
  const hidden = await opens('Hidden', support)
  expect(await fills(ben, id, { ticketId: hidden.id })).toMatchObject({ error: 'not_found' })
  expect(await fills(ben, id, { ticketId: 424_242 })).toMatchObject({ error: 'not_found' })
  expect((await listed(ben))[0]?.usedCount).toBe(0)
})

test('its files go along each time as files of whoever uses it', async () => {
  const company = await office()
  const { ada, ben, dora, sales, opens } = company
  const uploadId = await uploads(company, 'Oil 12')
  const canned = await writes(ada, { ...everybody, uploadIds: [uploadId] })
  expect(canned.files).toMatchObject([{ name: 'prices.txt', size: 6 }])
  expect(await writes(dora, { uploadIds: [uploadId] })).toMatchObject({ error: 'attachment_unknown' })

  const ticket = await opens('Card', sales)
  const { attachments } = await fills(ben, canned.id, { ticketId: ticket.id })
  const [once] = attachments
  const [again] = (await fills(ben, canned.id, { ticketId: ticket.id })).attachments
  expect(once?.id).not.toBe(again?.id)
  const { body } = await ben.browser.calls(tickets.reply, {
    params: { id: ticket.id },
    body: { text: 'Here', attachmentIds: [once?.id ?? 0] },
  })
  expect(body.attachments).toMatchObject([{ name: 'prices.txt' }])

  const changed = await ada.browser.calls(cannedMessages.change, {
    params: { id: canned.id },
    body: { removeFileIds: canned.files.map(({ id }) => id) },
  })
  expect(changed.body.files).toEqual([])
})

test('a deleted one is gone until its deletion is undone', async () => {
  const { ben } = await office()
  const { id } = await writes(ben)
  await ben.browser.calls(cannedMessages.delete, { params: { id } })
  expect(await namesFor(ben)).toEqual([])
  expect(await fills(ben, id, {})).toMatchObject({ error: 'not_found' })
  await ben.browser.calls(cannedMessages.restore, { params: { id } })
  expect(await namesFor(ben)).toEqual(['Hello'])
})
