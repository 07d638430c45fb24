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
