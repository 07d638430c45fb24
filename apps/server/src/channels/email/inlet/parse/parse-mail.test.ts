import { expect, test } from 'vitest'
import { parseMail } from './parse-mail.ts'

const mail = (...lines: string[]) => Buffer.from(lines.join('\r\n'), 'latin1')
const html = (body: string, ...parts: string[]) =>
  mail(
    'From: a@b.example',
    'Content-Type: multipart/related; boundary=x',
    '',
    '--x',
    'Content-Type: text/html',
    '',
    body,
    ...parts.flatMap(part => ['--x', ...part.split('\n')]),
    '--x--',
  )

test.each([
  ['<a@x> <b@x>', ['<a@x>', '<b@x>']],
  ['<a@x>\r\n\t<b@x>', ['<a@x>', '<b@x>']],
  ['<a@x><b@x>', ['<a@x>', '<b@x>']],
  ['<a@\r\n x>', ['<a@x>']],
  ['a@x, b@x', ['<a@x>', '<b@x>']],
  ['Your message of Monday <a@x>', ['<a@x>']],
  ['<a@x> <a@x>', ['<a@x>']],
  ['nonsense', []],
])('References: %j', async (value, ids) => {
  expect((await parseMail(mail(`References: ${value}`, '', 'text'))).ancestors).toEqual(ids)
})

test.each([
  ['Nour <NOUR@Customer.example>', 'nour@customer.example'],
  ['"Haddad, Nour" <nour@customer.example>', 'nour@customer.example'],
  ['=?utf-8?Q?Haddad=2C_Nour?= <nour@customer.example>', 'nour@customer.example'],
  ['Nour nour@customer.example', 'nour@customer.example'],
  ['<<nour@customer.example>>', 'nour@customer.example'],
  ['nour@customer.example.', 'nour@customer.example'],
  ['Nour: nour@customer.example.', 'nour@customer.example'],
  ['[nour@customer.example.]', 'nour@customer.example'],
  ['nobody in particular', undefined],
  ['', undefined],
])('From: %s', async (value, email) => {
  expect((await parseMail(mail(`From: ${value}`, '', 'text'))).sender?.email).toBe(email)
})

test('answers go where the sender wants them, but not to a mailing list', async () => {
  const head = ['From: nour@customer.example', 'Reply-To: office@customer.example']
  expect((await parseMail(mail(...head, '', 'text'))).sender?.email).toBe('office@customer.example')
  const list = mail(...head, 'List-Post: <mailto:office@customer.example>', '', 'text')
  expect((await parseMail(list)).sender?.email).toBe('nour@customer.example')
})

test('bytes that no header declares are read by the charset that the mail declares elsewhere', async () => {
  const bytes = Buffer.concat([
    Buffer.from('From: a@b.example\r\nSubject: '),
    Buffer.from([0xb6, 0xa9, 0xb5, 0xa5]),
    Buffer.from('\r\nContent-Type: text/plain; charset=gbk\r\n\r\ntext'),
  ])
  expect((await parseMail(bytes)).subject).toBe('订单')
  expect((await parseMail(mail('Subject: caf\xe9', '', ''))).subject).toBe('café')
})

test.each([
  ['Content-ID', 'Content-Type: image/png\nContent-ID: <logo@x>\n\nx', 'logo@x'],
  ['Content-Location', 'Content-Type: image/png\nContent-Location: logo@x\n\nx', 'logo@x'],
  ['file name', 'Content-Type: image/png; name="logo@x"\nContent-Disposition: attachment\n\nx', 'logo@x'],
])('a picture that the HTML shows is found by %s', async (_by, part, reference) => {
  const { files } = await parseMail(html('<img src="cid:logo@x">', part))
  expect(files).toMatchObject([{ inline: true, contentId: reference, type: 'image/png' }])
})

test('a picture that the HTML does not show is an attachment', async () => {
  const { files } = await parseMail(html('<p>Hi</p>', 'Content-Type: image/png\nContent-ID: <logo@x>\n\nx'))
  expect(files).toMatchObject([{ inline: false, name: '1.png' }])
})

test('a mail that has only HTML gets a text', async () => {
  const { text } = await parseMail(
    mail('Content-Type: text/html', '', '<style>p{}</style><p>One</p><p>Two &amp; more</p>'),
  )
  expect(text.split(/\n+/)).toEqual(['One', 'Two & more'])
})

test('a forwarded mail stays whole, under its own subject', async () => {
  const { files, text } = await parseMail(
    mail(
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      '',
      'See below',
      '--x',
      'Content-Type: message/rfc822',
      '',
      'Subject: Old/news',
      '',
      'Their words',
      '--x--',
    ),
  )
  expect(text.trim()).toBe('See below')
  expect(files).toMatchObject([{ name: 'Old news.eml', type: 'message/rfc822' }])
})

test('what cannot be understood comes back as text, with the original attached', async () => {
  const raw = mail('Subject: Broken', 'Content-Type: multipart/mixed; boundary=x', '', 'no boundary anywhere')
  const parsed = await parseMail(raw)
  expect(parsed).toMatchObject({ subject: 'Broken', files: [{ name: 'message.eml', content: raw }] })
  expect(parsed.text).toContain('no boundary anywhere')
})

test('a NUL, which no database text can hold, disappears', async () => {
  const parsed = await parseMail(mail('Subject: A\0B', 'Message-ID: <a\0@x>', '', 'C\0D'))
  expect(JSON.stringify(parsed)).not.toContain('\\u0000')
})

test.each([
  ['Auto-Submitted: auto-replied', true],
  ['Auto-Submitted: no', false],
  ['Precedence: bulk', true],
  ['Return-Path: <>', true],
  ['Content-Type: multipart/report; boundary=x', true],
  ['X-Other: yes', false],
])('%s: sent by a program %s', async (line, automatic) => {
  expect((await parseMail(mail(line, '', 'text'))).automatic).toBe(automatic)
})

test.each([
  ['an empty mail', ''],
  ['no head', '\r\n\r\ntext'],
  ['only a head', 'Subject: x'],
  ['bytes', '\xff\xfe\x00\x01'],
])('%s does not break the parser', async (_what, text) => {
  await expect(parseMail(mail(text))).resolves.toBeDefined()
})
