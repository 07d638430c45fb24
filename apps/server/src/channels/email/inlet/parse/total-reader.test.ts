import { expect, test } from 'vitest'
import { parseMail } from './parse-mail.ts'

const mail = (...lines: string[]) => Buffer.from(lines.join('\r\n'), 'latin1')
const parts = (type: string, ...given: string[]) =>
  mail(
    'From: a@b.example',
    `Content-Type: multipart/${type}; boundary=x`,
    '',
    ...given.flatMap(part => ['--x', ...part.split('\n')]),
    '--x--',
  )
const picture = (disposition: string) =>
  `Content-Type: image/png; name=p.png\nContent-Disposition: ${disposition}\nContent-Transfer-Encoding: base64\n\naGVsbG8=`
const words = (text: string, type = 'text/plain') => `Content-Type: ${type}\n\n${text}`

test('pictures between words are shown where they stand, as Apple Mail writes them', async () => {
  const { html, text, files } = await parseMail(
    parts('mixed', words('Before'), picture('inline'), words('After & more')),
  )
  expect(text).toBe('Before\nAfter & more')
  expect(files).toMatchObject([{ name: 'p.png', inline: true }])
  expect(html).toBe(
    `<div>Before</div>\n<div><img src="cid:${files[0]?.contentId}"></div>\n<div>After &amp; more</div>`,
  )
})

test('so they are between two pieces of HTML', async () => {
  const { html, files } = await parseMail(
    parts('mixed', words('<p>One</p>', 'text/html'), picture('inline'), words('<p>Two</p>', 'text/html')),
  )
  expect(html).toBe(`<p>One</p>\n<div><img src="cid:${files[0]?.contentId}"></div>\n<p>Two</p>`)
})

test('a picture behind the words is an attachment, and the text stays plain', async () => {
  const { html, files } = await parseMail(parts('mixed', words('Here it is'), picture('inline')))
  expect({ html, inline: files[0]?.inline }).toEqual({ html: null, inline: false })
})

test('text and HTML of the same are one text; a footer that follows them belongs to both', async () => {
  const inside = [
    'Content-Type: multipart/alternative; boundary=y',
    '',
    `--y\n${words('Plain')}`,
    `--y\n${words('<b>Rich</b>', 'text/html')}`,
    '--y--',
  ].join('\n')
  const { text, html } = await parseMail(parts('mixed', inside, words('The list’s footer')))
  expect(text).toContain('Plain')
  expect(text).toContain('footer')
  expect(html).toContain('<b>Rich</b>')
  expect(html).toContain('footer')
})

test('what is uuencoded in a text is a file, and what only looks like it stays text', async () => {
  const { text, files } = await parseMail(
    mail('From: a@b.example', '', 'See', 'begin 644 hello.txt', '%:&5L;&\\', '`', 'end', 'Bye'),
  )
  expect(text).toBe('See\nBye')
  expect(files.map(({ name, content }) => [name, Buffer.from(content).toString()])).toEqual([
    ['hello.txt', 'hello'],
  ])
  const prose = await parseMail(mail('From: a@b.example', '', 'begin 644 of them', 'and this is the end'))
  expect(prose).toMatchObject({ text: 'begin 644 of them\nand this is the end', files: [] })
})

test('a boundary that is not the one that was promised is found', async () => {
  const { text, files, unread } = await parseMail(
    mail(
      'Content-Type: multipart/mixed; boundary=promised',
      '',
      '--kept',
      'Content-Type: text/plain',
      '',
      'Words',
      '--kept',
      'Content-Type: application/pdf; name=a.pdf',
      '',
      'pdf',
      '--kept--',
    ),
  )
  expect({ text, names: files.map(({ name }) => name) }).toEqual({ text: 'Words', names: ['a.pdf'] })
  expect(unread).toEqual([{ what: 'boundary', name: '' }])
})

test('a mail that ends early says so', async () => {
  const whole = parts('mixed', words('Words'), picture('attachment'))
  const { text, files, unread } = await parseMail(whole.subarray(0, -10))
  expect({ text, files: files.length, unread }).toEqual({
    text: 'Words',
    files: 1,
    unread: [{ what: 'ends-early', name: '' }],
  })
})

test('words where base64 was promised are shown as they stand', async () => {
  const { text, unread } = await parseMail(
    mail('From: a@b.example', 'Content-Transfer-Encoding: base64', '', 'This is no base64, is it?'),
  )
  expect({ text, unread }).toEqual({
    text: 'This is no base64, is it?',
    unread: [{ what: 'encoding', name: '' }],
  })
})

test('the footer that a list puts below base64 does not spoil it', async () => {
  const { text } = await parseMail(
    mail(
      'From: a@b.example',
      'Content-Transfer-Encoding: base64',
      '',
      'SGVsbG8K',
      '',
      '_____',
      'List of all',
    ),
  )
  expect(text).toBe('Hello\n_____\nList of all')
})

test('a head that runs into the text, without an empty line between, loses neither', async () => {
  const { subject, text } = await parseMail(
    mail('From: a@b.example', 'Subject: Hello', 'Dear all,', 'how are you?'),
  )
  expect({ subject, text }).toEqual({ subject: 'Hello', text: 'Dear all,\nhow are you?' })
})

test('a subject that a program folded badly is whole, and what follows is still the head', async () => {
  const parsed = await parseMail(mail('Subject: One', 'two', 'From: a@b.example', '', 'text'))
  expect({ subject: parsed.subject, from: parsed.sender?.email }).toEqual({
    subject: 'One two',
    from: 'a@b.example',
  })
})

test('mails inside, with and without a name, stay whole', async () => {
  const inside = 'Subject: Inner\nContent-Type: multipart/mixed; boundary=x2\n\n--x2\n\nInner words\n--x2--'
  const { files, text } = await parseMail(
    parts(
      'mixed',
      words('See'),
      `Content-Type: message/rfc822\n\n${inside}`,
      `Content-Type: message/rfc822; name=old.eml\n\n${inside}`,
    ),
  )
  expect(text).toBe('See')
  expect(files.map(({ name }) => name)).toEqual(['Inner.eml', 'old.eml'])
  expect((await parseMail(Buffer.from(files[0]?.content ?? []))).text).toBe('Inner words')
})

test('a report of delivery keeps its parts as files that can be read', async () => {
  const { text, files, automatic } = await parseMail(
    parts(
      'report',
      words('It could not be delivered.'),
      'Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822;x@y.example',
      'Content-Type: text/rfc822-headers\n\nSubject: Old',
    ),
  )
  expect({ text, automatic }).toEqual({ text: 'It could not be delivered.', automatic: true })
  expect(files.map(({ name, type }) => [name, type])).toEqual([
    ['1.txt', 'message/delivery-status'],
    ['2.txt', 'text/rfc822-headers'],
  ])
})

test('a file is found by its extension where the mail says only that it is bytes', async () => {
  const { files } = await parseMail(
    parts('mixed', words('x'), 'Content-Type: application/octet-stream; name=photo.JPG\n\nx'),
  )
  expect(files[0]).toMatchObject({ name: 'photo.JPG', type: 'image/jpeg' })
})

test('no mark in a file’s name turns its end around', async () => {
  const name = Buffer.from('invoice\u202efdp.exe').toString('latin1')
  const { files } = await parseMail(
    parts('mixed', words('x'), `Content-Type: application/x; name="${name}"\n\nx`),
  )
  expect(files[0]?.name).toBe('invoicefdp.exe')
})

test('HTML says its charset itself where the mail does not', async () => {
  const { html, unread } = await parseMail(
    mail('Content-Type: text/html', '', '<meta charset=windows-1251><p>\xf6\xe5\xed\xe0</p>'),
  )
  expect(html).toContain('цена')
  expect(unread).toEqual([])
})

test('a text longer than anybody reads is shown up to there, and is a file as well', async () => {
  const raw = mail('From: a@b.example', '', 'x'.repeat(1_100_000))
  const { text, files, unread } = await parseMail(raw)
  expect([text.length, files[0]?.content.byteLength]).toEqual([1_000_000, 1_100_000])
  expect(unread).toEqual([{ what: 'too-long', name: 'message.txt' }])
})

test('an invitation says who and when', async () => {
  const ics = [
    'BEGIN:VCALENDAR',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    'UID:1',
    'SUMMARY:Lunch\\, together',
    'LOCATION:Café',
    'DTSTART;TZID=Europe/Vilnius:20261203T123000',
    'DTEND;TZID=W. Europe Standard Time:20261203T133000',
    'RRULE:FREQ=WEEKLY',
    'ORGANIZER;CN=Ada:mailto:ada@example.org',
    'ATTENDEE;CN=Nour;PARTSTAT=ACCEPTED:mailto:nour@example.org',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\n')
  const { invitations, files } = await parseMail(
    parts(
      'mixed',
      words('x'),
      `Content-Type: text/calendar; method=REQUEST\n\n${Buffer.from(ics).toString('latin1')}`,
    ),
  )
  expect(invitations).toEqual([
    {
      method: 'request',
      summary: 'Lunch, together',
      location: 'Café',
      starts: { local: '2026-12-03T12:30:00', zone: 'Europe/Vilnius', at: '2026-12-03T10:30:00Z' },
      ends: { local: '2026-12-03T13:30:00', zone: 'W. Europe Standard Time', at: null },
      repeats: true,
      organizer: { name: 'Ada', email: 'ada@example.org' },
      attendees: [{ name: 'Nour', email: 'nour@example.org', answer: 'accepted' }],
    },
  ])
  expect(files).toMatchObject([{ name: '1.ics', type: 'text/calendar' }])
})

test('a calendar that means nothing is a file, and the mail says so', async () => {
  const { invitations, files, unread } = await parseMail(
    parts('mixed', words('x'), 'Content-Type: text/calendar; name=a.ics\n\nno calendar at all'),
  )
  expect({ invitations, files: files.length, unread }).toEqual({
    invitations: [],
    files: 1,
    unread: [{ what: 'calendar', name: 'a.ics' }],
  })
})

test('lines that end with a carriage return alone are lines', async () => {
  const raw = Buffer.from('From: a@b.example\rSubject: Hello\r\rOne\rtwo')
  expect(await parseMail(raw)).toMatchObject({ subject: 'Hello', text: 'One\ntwo' })
})

test('a body that slipped between headers is shown, with the original', async () => {
  const { text, files, unread } = await parseMail(
    mail(
      'From: a@b.example',
      'das au\xdferordentliche Gel\xe4ut',
      'Subject: Hares',
      'Content-Type: text/plain; charset=iso-8859-1',
    ),
  )
  expect({ text, files: files.map(({ name }) => name), unread }).toEqual({
    text: 'das außerordentliche Geläut',
    files: ['message.eml'],
    unread: [{ what: 'structure', name: '' }],
  })
})

test('a head and nothing else is an empty message', async () => {
  const { text, files } = await parseMail(mail('From: a@b.example', 'Subject: Hello', '\tagain'))
  expect({ text, files }).toEqual({ text: '', files: [] })
})
