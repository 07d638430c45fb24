/** Mails that somebody made to hold a server up: what each is, and how it is made (up to 70 MB). */
export const tortureMails: Readonly<Record<string, () => Buffer>> = {
  '10,000 parts inside one another': () => {
    const open = Array.from({ length: 10_000 }, (_, index) => multipart(`b${index}`))
    return Buffer.from(`${open.join('')}\r\nthe innermost words`)
  },
  '10,000 parts inside one another, of one boundary': () =>
    Buffer.from(`${multipart('b').repeat(10_000)}\r\nwords`),
  '100,000 parts side by side': () =>
    mail(
      'Content-Type: multipart/mixed; boundary=b\r\n',
      `${'--b\r\n\r\nwords\r\n'.repeat(100_000)}--b--\r\n`,
    ),
  'a million lines like boundaries': () =>
    mail('Content-Type: multipart/mixed; boundary=bb\r\n', '--bc\r\n'.repeat(1_000_000)),
  '1,000 mails inside one another': () =>
    Buffer.from(`${'Content-Type: message/rfc822\r\n\r\n'.repeat(1000)}Subject: x\r\n\r\nwords`),
  '1 MB in one header': () => mail(`X-Long: ${'x'.repeat(1_000_000)}\r\n`, 'words'),
  '1 MB of folded header': () => mail(`X-Long: x\r\n${' y\r\n'.repeat(250_000)}`, 'words'),
  '200,000 headers': () => mail('X-A: b\r\n'.repeat(200_000), 'words'),
  '100,000 recipients': () =>
    mail(
      `To: ${Array.from({ length: 100_000 }, (_, index) => `u${index}@d.example`).join(', ')}\r\n`,
      'words',
    ),
  '1 MB of brackets for a sender': () => Buffer.from(`From: ${'<('.repeat(500_000)}\r\n\r\nwords`),
  '50,000 encoded words': () => mail(`Subject: ${'=?utf-8?Q?=C3=A4?= '.repeat(50_000)}\r\n`, 'words'),
  '1 MB of half an encoded word': () => mail(`Subject: ${'=?a?Q? '.repeat(150_000)}\r\n`, 'words'),
  '100,000 references': () =>
    mail(
      `References: ${Array.from({ length: 100_000 }, (_, index) => `<${index}@d.example>`).join(' ')}\r\n`,
      'words',
    ),
  '1 MB of parameters': () => mail(`Content-Type: text/plain; ${'a="b'.repeat(250_000)}\r\n`, 'words'),
  '50 MB of base64': () =>
    attachment('application/pdf', 'base64', lineByLine(Buffer.alloc(37_500_000, 'stoa'))),
  '50 MB of base64 in one line': () =>
    attachment('application/pdf', 'base64', Buffer.alloc(37_500_000, 'stoa').toString('base64')),
  '20 MB of equals signs as base64': () => attachment('application/pdf', 'base64', '='.repeat(20_000_000)),
  '20 MB of padded letters as base64': () =>
    attachment('application/pdf', 'base64', 'QQ==\r\n'.repeat(3_000_000)),
  '20 MB of equals signs as quoted-printable': () =>
    attachment('text/plain', 'quoted-printable', '='.repeat(20_000_000)),
  '50 MB of one line': () => mail('', 'x'.repeat(50_000_000)),
  '20 MB of line breaks': () => mail('', '\n'.repeat(20_000_000)),
  '20 MB of blanks': () => mail('', ' '.repeat(20_000_000)),
  '20 MB of bytes that no charset knows': () => mail('', Buffer.alloc(20_000_000, 0xfe)),
  '10 MB of short lines': () => mail('', 'a\n'.repeat(5_000_000)),
  '1 MB of quotes, each with its author': () => mail('', 'a@b.example wrote:\n> x\n'.repeat(45_000)),
  '1 MB of quote marks': () => mail('', '>'.repeat(1_000_000)),
  '1 MB of flowed text': () => mail('Content-Type: text/plain; format=flowed\r\n', '> a \n'.repeat(200_000)),
  '50,000 files that end nowhere': () => mail('', 'begin 644 a\n!!!!!\n'.repeat(50_000)),
  '100,000 elements inside one another': () => html('<div>'.repeat(100_000)),
  '1 MB of half an element': () => html('<a '.repeat(330_000)),
  '1 MB of half a comment': () => html('<!--'.repeat(250_000)),
  '100,000 rows of a table': () => html(`<table>${'<tr><td>x'.repeat(100_000)}`),
  '20,000 tables inside one another': () => html('<table><tr><td>'.repeat(20_000)),
  '1 MB of entities': () => html('&amp;'.repeat(200_000)),
  '900 pictures, each shown 200 times': () => {
    const body = Array.from({ length: 180_000 }, (_, index) => `<img src="cid:p${index % 900}">`).join('')
    const pictures = Array.from(
      { length: 900 },
      (_, index) => `--b\r\nContent-Type: image/png\r\nContent-ID: <p${index}>\r\n\r\nx\r\n`,
    )
    return mail(
      'Content-Type: multipart/related; boundary=b\r\n',
      `--b\r\nContent-Type: text/html\r\n\r\n${body}\r\n${pictures.join('')}--b--`,
    )
  },
  '900 texts of unknown charsets': () =>
    mail(
      'Content-Type: multipart/mixed; boundary=b\r\n',
      Buffer.from(
        Array.from(
          { length: 900 },
          (_, index) =>
            `--b\r\nContent-Type: text/plain; charset=x-${index}\r\n\r\n${'\xcf\xf0\xe8\xe2'.repeat(999)}\r\n`,
        ).join(''),
        'latin1',
      ),
    ),
  'a calendar of 50,000 events': () =>
    attachment(
      'text/calendar',
      '8bit',
      `BEGIN:VCALENDAR\n${'BEGIN:VEVENT\nEND:VEVENT\n'.repeat(50_000)}END:VCALENDAR`,
    ),
  'a calendar of 5,000 components inside one another': () =>
    attachment('text/calendar', '8bit', `BEGIN:VCALENDAR\n${'BEGIN:VEVENT\n'.repeat(5000)}`),
  'a winmail.dat that unpacks to 4 GB': () => {
    const packed = Buffer.concat([
      Buffer.from(Uint32Array.of(200_000, 0xffff_ffff, 0x75465a4c, 0).buffer),
      Buffer.alloc(200_000, 0xff),
    ])
    const value = Buffer.from(Uint32Array.of(1, 0x1009_0102, 1, packed.length).buffer)
    const data = Buffer.concat([value, packed])
    const head = Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1, 0, 1, 3, 0x90, 6, 0])
    const file = Buffer.concat([head, Buffer.from(Uint32Array.of(data.length).buffer), data, Buffer.alloc(2)])
    return attachment('application/ms-tnef', 'base64', lineByLine(file))
  },
  'a zip that unpacks to far more': () =>
    attachment(
      'application/zip',
      'base64',
      lineByLine(Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(5_000_000)])),
    ),
  'only zeros': () => Buffer.alloc(5_000_000),
  'only bytes at random': () =>
    Buffer.from(Array.from({ length: 2_000_000 }, (_, index) => (index * 7919 * index) % 251)),
  'nothing at all': () => Buffer.alloc(0),
}

const multipart = (boundary: string) =>
  `Content-Type: multipart/mixed; boundary=${boundary}\r\n\r\n--${boundary}\r\n`

const mail = (headers: string, body: string | Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`From: m@elsewhere.example\r\n${headers}\r\n`),
    typeof body === 'string' ? Buffer.from(body, 'latin1') : body,
  ])

const html = (body: string) => mail('Content-Type: text/html\r\n', body)

const attachment = (type: string, encoding: string, body: string): Buffer =>
  mail(
    'Content-Type: multipart/mixed; boundary=b\r\n',
    `--b\r\n\r\nSee the file\r\n--b\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n--b--\r\n`,
  )

const lineByLine = (bytes: Buffer): string => bytes.toString('base64').replace(/.{76}/g, '$&\r\n')
