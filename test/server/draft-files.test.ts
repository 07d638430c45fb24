import { drafts } from '@stoa/contract/drafts'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openCompany } from '../support/company.ts'

test('a draft keeps the files that wait with it, of its writer alone, until they are sent', async () => {
  const { server, ada, ben, opens } = await openCompany()
  const ticket = await opens('Prices', null)
  const at = { params: { id: ticket.id } }
  const payload = new FormData()
  payload.append('file', new Blob(['Oil 12'], { type: 'text/plain' }), 'prices.txt')
  const headers = { cookie: ada.cookie() ?? '' }
  const uploaded = await server.inject({ method: 'POST', url: '/api/attachments', headers, payload })
  const { id } = uploaded.json<{ id: number }>()
  const body = { kind: 'reply', html: '', attachmentIds: [id] }

  await ada.calls(tickets.saveDraft, { ...at, body })
  await ben.browser.calls(tickets.saveDraft, { ...at, body })
  const filesOf = async (who: typeof ada) =>
    (await who.calls(tickets.draft, at)).body.attachments.map(({ name }) => name)
  expect([await filesOf(ada), await filesOf(ben.browser)]).toEqual([['prices.txt'], []])

  await ada.calls(tickets.reply, { ...at, body: { text: 'Here', attachmentIds: [id] } })
  expect(await filesOf(ada)).toEqual([])
  await ada.calls(tickets.saveDraft, { ...at, body })
  expect(await filesOf(ada)).toEqual([])
})

test('sound and film are handed out in parts, and a picture of the text is part of it', async () => {
  const { server, ada, opens } = await openCompany()
  const ticket = await opens('Call', null)
  const headers = { cookie: ada.cookie() ?? '' }
  const upload = async (name: string, type: string) => {
    const payload = new FormData()
    payload.append('file', new Blob(['0123456789'], { type }), name)
    return (await server.inject({ method: 'POST', url: '/api/attachments', headers, payload })).json<{
      id: number
      url: string
    }>()
  }
  const sound = await upload('call.mp3', 'audio/mpeg')
  const picture = await upload('plan.png', 'image/png')
  const get = (more: object) => server.inject({ url: sound.url, headers: { ...headers, ...more } })
  const part = await get({ range: 'bytes=2-4' })
  expect([part.statusCode, part.body, part.headers['content-range'], part.headers['content-type']]).toEqual([
    206,
    '234',
    'bytes 2-4/10',
    'audio/mpeg',
  ])
  expect((await get({ range: 'bytes=10-' })).statusCode).toBe(416)
  expect((await get({ range: 'bytes=2-4', 'if-range': '"another"' })).body).toBe('0123456789')

  const at = { params: { id: ticket.id } }
  const html = `<p>Here <img src="${picture.url}"></p>`
  await ada.calls(tickets.note, { ...at, body: { html, attachmentIds: [sound.id, picture.id] } })
  const { body } = await ada.calls(tickets.messages, at)
  expect(body.items.at(-1)?.attachments).toMatchObject([
    { inline: false, preview: 'audio' },
    { inline: true, preview: 'picture' },
  ])
})

test('what opens a ticket is kept too, and a shared draft is gone on with by a colleague, files included', async () => {
  const { server, ada, ben, dora, opens, department } = await openCompany()
  const sales = await department('Sales', [ben.id])
  const ticket = await opens('Prices', sales.id)
  const key = 'a'.repeat(32)
  const begun = { kind: 'customer', departmentId: sales.id, subject: 'Offer', html: '<p>Dear Lee</p>' }
  await ben.browser.calls(drafts.keepNewTicket, { params: { key }, body: begun })
  expect((await ben.browser.calls(drafts.newTicket, { params: { key } })).body).toMatchObject(begun)
  expect((await ada.calls(drafts.newTicket, { params: { key } })).status).toBe(404)

  const payload = new FormData()
  payload.append('file', new Blob(['Oil 12'], { type: 'text/plain' }), 'prices.txt')
  const headers = { cookie: ben.browser.cookie() ?? '' }
  const { id } = (await server.inject({ method: 'POST', url: '/api/attachments', headers, payload })).json<{
    id: number
  }>()
  const at = { params: { id: ticket.id } }
  const draft = { kind: 'reply', html: '<p>Oil is 12.</p>', attachmentIds: [id] }
  await ben.browser.calls(tickets.saveDraft, { ...at, body: draft })
  const shared = async (who: typeof ada) => (await who.calls(tickets.sharedDrafts, at)).body.items
  const takes = (who: typeof ada) => who.calls(tickets.takeOverDraft, { ...at, body: { personId: ben.id } })
  expect(await shared(ada)).toEqual([])
  expect((await takes(ada)).status).toBe(409)
  await ben.browser.calls(tickets.saveDraft, { ...at, body: { ...draft, shared: true } })
  expect(await shared(ada)).toMatchObject([{ person: { name: 'Ben' }, text: 'Oil is 12.', files: 1 }])
  expect((await takes(dora.browser)).status).toBe(404)
  const mine = async () => (await ben.browser.calls(drafts.mine, {})).body.items
  expect(await mine()).toMatchObject([
    { ticket: { id: ticket.id }, kind: 'reply', excerpt: 'Oil is 12.', files: 1, shared: true },
    { ticket: null, key, subject: 'Offer', excerpt: 'Dear Lee' },
  ])

  await ada.calls(tickets.saveDraft, { ...at, body: { kind: 'reply', html: '<p>Hello.</p>' } })
  expect((await takes(ada)).body).toMatchObject({
    html: '<p>Hello.</p><p>Oil is 12.</p>',
    attachments: [{ name: 'prices.txt' }],
  })
  await ben.browser.calls(drafts.keepNewTicket, {
    params: { key },
    body: { ...begun, subject: '', html: '' },
  })
  expect(await mine()).toEqual([])
})
