import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openMailedCompany } from '../support/mailed-company.ts'

const png = Buffer.from('89504e470d0a1a0a', 'hex').toString('base64')

/** By what the HTML asks for a picture, and what the picture is called in its head. */
const pictures = [
  ['one%40x', '<one@x>'],
  ['two%40x', '<two%40x>'],
  ['Three@X', '<three@x>'],
  ['100%', '<100%>'],
  ['a%zz', '<a%zz>'],
] as const

test('a picture is shown however its name is encoded', async () => {
  const { ada, receives } = await openMailedCompany()
  const id = await receives({
    id: '1@customer.example',
    headers: ['MIME-Version: 1.0', 'Content-Type: multipart/related; boundary=x'],
    text: [
      '--x',
      'Content-Type: text/html',
      '',
      pictures.map(([source]) => `<img src="cid:${source}">`).join(''),
      ...pictures.flatMap(([, name]) => [
        '--x',
        'Content-Type: image/png',
        `Content-ID: ${name}`,
        'Content-Transfer-Encoding: base64',
        '',
        png,
      ]),
      '--x--',
    ].join('\r\n'),
  })
  const { body } = await ada.calls(tickets.messages, { params: { id } })
  const [message] = body.items
  const shown = [...(message?.html ?? '').matchAll(/<img src="([^"]*)"/g)].map(([, url]) => url)
  expect(shown).toEqual(message?.attachments.map(({ url }) => url))
  expect(shown).toHaveLength(pictures.length)
})
