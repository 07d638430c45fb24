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

const partsOf = (html: string, heads: readonly string[]) =>
  [
    '--x',
    'Content-Type: text/html',
    '',
    html,
    ...heads.flatMap(head => [
      '--x',
      'Content-Type: image/png',
      ...(head === '' ? [] : [head]),
      'Content-Transfer-Encoding: base64',
      '',
      png,
    ]),
    '--x--',
  ].join('\r\n')

const related = {
  id: '1@customer.example',
  headers: ['MIME-Version: 1.0', 'Content-Type: multipart/related; boundary=x'],
}

test('a picture is shown however its name is encoded', async () => {
  const { ada, receives } = await openMailedCompany()
  const html = pictures.map(([source]) => `<img src="cid:${source}">`).join('')
  const id = await receives({
    ...related,
    text: partsOf(
      html,
      pictures.map(([, name]) => `Content-ID: ${name}`),
    ),
  })
  const { body } = await ada.calls(tickets.messages, { params: { id } })
  const [message] = body.items
  const shown = [...(message?.html ?? '').matchAll(/<img src="([^"]*)"/g)].map(([, url]) => url)
  expect(shown).toEqual(message?.attachments.map(({ url }) => url))
  expect(shown).toHaveLength(pictures.length)
})

test.each([
  [
    'an address of its own',
    'http://shop.example/a%20b.png?x=1&y=2',
    'src="http://shop.example/a%20b.png?x=1&amp;y=2"',
  ],
  ['a name', 'logo.png', "src='logo.png'"],
  ['a name without quotes', 'logo.png', 'src=logo.png'],
  [
    'a file of who wrote it',
    'file:///C:/Temp/msohtml1/image001.png',
    'src="file:///C:/Temp/msohtml1/image001.png"',
  ],
])('a picture that the mail shows by its Content-Location is shown: %s', async (_, location, source) => {
  const { ada, receives } = await openMailedCompany()
  const html = `<p>Look</p><img ${source}><img src="http://elsewhere.example/b.png">`
  const id = await receives({
    ...related,
    text: partsOf(html, [`Content-Location: ${location}`, 'Content-Location: unseen.png']),
  })
  const [message] = (await ada.calls(tickets.messages, { params: { id } })).body.items
  expect(message?.attachments.map(({ inline }) => inline)).toEqual([true, false])
  expect(message?.html).toBe(
    `<p>Look</p><img src="${message?.attachments[0]?.url}" /><img src="http://elsewhere.example/b.png" />`,
  )
})

test('a picture behind a text is shown: of the page, of a table, and by a style', async () => {
  const { ada, receives } = await openMailedCompany()
  const html = `<html><body background="cid:page@x" bgcolor="red"><table background="cid:table@x"><tr><td style="color:red;background:url('cid:cell@x') no-repeat">Hi</td></tr></table></body></html>`
  const names = ['page', 'table', 'cell'].map(name => `Content-ID: <${name}@x>`)
  const id = await receives({ ...related, text: partsOf(html, names) })
  const [message] = (await ada.calls(tickets.messages, { params: { id } })).body.items
  const [page, table, cell] = message?.attachments.map(({ url }) => url) ?? []
  expect(message?.html?.trim()).toBe(
    `<div style="background-image:url(${page})"><table background="${table}"><tr><td style="color:red;background:url(${cell}) no-repeat">Hi</td></tr></table></div>`,
  )
})

test('a page without such a picture is as it was, and what names no picture of the mail stays for the browser to judge', async () => {
  const { ada, receives } = await openMailedCompany()
  const html = `<body bgcolor="red"><table background="http://elsewhere.example/a.png"><tr><td background="javascript:alert(1)" style="background:url(cid:none)">Hi</td></tr></table></body>`
  const id = await receives({ ...related, text: partsOf(html, ['Content-ID: <a@x>']) })
  const [message] = (await ada.calls(tickets.messages, { params: { id } })).body.items
  expect(message?.html?.trim()).toBe(
    '<table background="http://elsewhere.example/a.png"><tr><td style="background:url(cid:none)">Hi</td></tr></table>',
  )
})
