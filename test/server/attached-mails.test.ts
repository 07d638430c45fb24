import { attachedMails } from '@stoa/contract/attached-mails'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openMailedCompany } from '../support/mailed-company.ts'

const png = Buffer.from('89504e470d0a1a0a', 'hex').toString('base64')

const lines = (...all: string[]) => all.join('\r\n')

const innermost = lines(
  'From: Omar <omar@innermost.example>',
  'Subject: Innermost',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Deep inside.',
)

const inner = lines(
  'From: =?utf-8?q?N=C3=ADkos?= <nikos@inner.example>',
  'To: Nour <nour@customer.example>',
  'Date: Tue, 3 Nov 2026 10:00:00 +0200',
  'Subject: The contract',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=inner',
  '',
  '--inner',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p onclick="steal()">Please <b>sign</b>.<script>steal()</script><img src="cid:logo"></p>',
  '--inner',
  'Content-Type: image/png; name=logo.png',
  'Content-ID: <logo>',
  'Content-Transfer-Encoding: base64',
  '',
  png,
  '--inner',
  'Content-Type: message/rfc822',
  '',
  innermost,
  '--inner',
  'Content-Type: application/octet-stream; name=setup.exe',
  'Content-Disposition: attachment; filename=setup.exe',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('MZ program').toString('base64'),
  '--inner--',
)

const withMail = async () => {
  const company = await openMailedCompany()
  const ticketId = await company.receives({
    id: '1@customer.example',
    headers: ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=outer'],
    text: lines(
      '--outer',
      'Content-Type: text/plain',
      '',
      'See below.',
      '--outer',
      'Content-Type: message/rfc822',
      '',
      inner,
      '--outer--',
    ),
  })
  const { ada, server } = company
  const { items } = (await ada.calls(tickets.messages, { params: { id: ticketId } })).body
  const file = items[0]?.attachments[0]
  const reads = async (place?: string) =>
    (await ada.calls(attachedMails.get, { params: { id: file?.id ?? 0 }, query: place ? { place } : {} }))
      .body
  const gets = (url: string) => server.inject({ url, headers: { cookie: ada.cookie() ?? '' } })
  return { ...company, file, reads, gets }
}

test('a mail inside of a mail is read in the app, cleaned, with its pictures and files, and so is one inside of that', async () => {
  const { file, reads, gets } = await withMail()
  expect(file).toMatchObject({ name: 'The contract.eml', type: 'message/rfc822' })
  const mail = await reads()
  expect(mail).toMatchObject({
    from: [{ name: 'Níkos', email: 'nikos@inner.example' }],
    to: [{ name: 'Nour', email: 'nour@customer.example' }],
    at: '2026-11-03T08:00:00Z',
    subject: 'The contract',
  })
  const pictureUrl = `/api/attachments/${file?.id}/parts/0`
  expect(mail.html).toContain('<b>sign</b>')
  expect(mail.html).toContain(`src="${pictureUrl}"`)
  expect(mail.html).not.toMatch(/script|onclick|steal/)
  expect(mail.attachments.map(({ name, place, danger }) => [name, place, danger])).toEqual([
    ['logo.png', null, null],
    ['Innermost.eml', '1', null],
    ['setup.exe', null, 'program'],
  ])
  const picture = await gets(pictureUrl)
  expect([picture.headers['content-type'], picture.rawPayload.toString('base64')]).toEqual(['image/png', png])
  const program = await gets(mail.attachments[2]?.url ?? '')
  expect(program.headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': expect.stringMatching(/^attachment/),
  })
  expect(await reads('1')).toMatchObject({ subject: 'Innermost', text: 'Deep inside.', at: null })
})

test('what is no mail, is not there or lies too deep is not found', async () => {
  const { reads, gets, file } = await withMail()
  for (const place of ['0', '2', '7', '1.0']) expect(await reads(place)).toMatchObject({ error: 'not_found' })
  expect(await reads('0.0.0.0.0.0')).toMatchObject({ error: 'invalid_request' })
  for (const place of ['9', 'x', '1.2.3.4.5.6'])
    expect((await gets(`/api/attachments/${file?.id}/parts/${place}`)).statusCode).toBe(404)
})
