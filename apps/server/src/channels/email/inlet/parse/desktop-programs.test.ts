import { expect, test } from 'vitest'
import { parseMail } from './parse-mail.ts'

const png = Buffer.from('89504e470d0a1a0a', 'hex').toString('base64')
const pdf = Buffer.from('%PDF-').toString('base64')
const mail = (...lines: string[]) =>
  parseMail(Buffer.from(['From: Nour <nour@customer.example>', ...lines, ''].join('\r\n')))
const filesOf = async (parsed: ReturnType<typeof mail>) =>
  (await parsed).files.map(({ name, inline }) => ({ name, inline }))

test('Apple Mail: texts and pictures stand in their order, a PDF between them is a file', async () => {
  const parsed = mail(
    'Content-Type: multipart/alternative; boundary=alt',
    'X-Mailer: Apple Mail (2.3774)',
    '',
    '--alt',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Look:\r\nIt broke today.',
    '--alt',
    'Content-Type: multipart/mixed; boundary=mix',
    '',
    '--mix',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<html><body>Look:</body></html>',
    '--mix',
    'Content-Type: image/png; name=lid.png',
    'Content-Disposition: inline; filename=lid.png',
    'Content-Transfer-Encoding: base64',
    '',
    png,
    '--mix',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<html><body>It broke today.</body></html>',
    '--mix',
    'Content-Type: application/pdf; name=bill.pdf',
    'Content-Disposition: inline; filename=bill.pdf',
    'Content-Transfer-Encoding: base64',
    '',
    pdf,
    '--mix--',
    '--alt--',
  )
  expect((await parsed).html).toMatch(/Look:.*<img src="cid:[^"]+">.*It broke today/s)
  expect((await parsed).text).toContain('It broke today.')
  expect(await filesOf(parsed)).toEqual([
    { name: 'lid.png', inline: true },
    { name: 'bill.pdf', inline: false },
  ])
})

test('Thunderbird: flowed lines are put together, quotes by their depth, and the signature stays', async () => {
  const { text, html } = await mail(
    'Content-Type: text/plain; charset=UTF-8; format=flowed',
    'User-Agent: Mozilla Thunderbird',
    '',
    'The lid of the jar is ',
    'broken since yesterday.',
    '',
    '> Which ',
    '> jar?',
    '-- ',
    'Nour',
  )
  expect(html).toBeNull()
  expect(text.trimEnd()).toBe('The lid of the jar is broken since yesterday.\n\n> Which jar?\n-- \nNour')
})

test('Gmail: a picture in the text is shown there though it says attachment, a file with an id is a file', async () => {
  const parsed = mail(
    'Content-Type: multipart/mixed; boundary=m',
    '',
    '--m',
    'Content-Type: multipart/related; boundary=r',
    '',
    '--r',
    'Content-Type: multipart/alternative; boundary=a',
    '',
    '--a',
    'Content-Type: text/plain; charset="UTF-8"',
    '',
    'Here it is.',
    '--a',
    'Content-Type: text/html; charset="UTF-8"',
    '',
    '<div dir="ltr">Here it is.<img src="cid:ii_1" alt="lid.png"></div>',
    '--a--',
    '--r',
    'Content-Type: image/png; name="lid.png"',
    'Content-Disposition: attachment; filename="lid.png"',
    'Content-Transfer-Encoding: base64',
    'Content-ID: <ii_1>',
    '',
    png,
    '--r--',
    '--m',
    'Content-Type: application/pdf; name="bill.pdf"',
    'Content-Disposition: attachment; filename="bill.pdf"',
    'Content-Transfer-Encoding: base64',
    'Content-ID: <f_2>',
    '',
    pdf,
    '--m--',
  )
  expect(await filesOf(parsed)).toEqual([
    { name: 'lid.png', inline: true },
    { name: 'bill.pdf', inline: false },
  ])
  expect((await parsed).text.trim()).toBe('Here it is.')
})

test('Outlook: Word’s HTML in a charset of Windows, with pictures of the signature', async () => {
  const parsed = mail(
    'Content-Type: multipart/related; boundary=r; type="multipart/alternative"',
    'X-Mailer: Microsoft Outlook 16.0',
    '',
    '--r',
    'Content-Type: multipart/alternative; boundary=a',
    '',
    '--a',
    'Content-Type: text/plain; charset="iso-8859-7"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '=CA=E1=EB=E7=EC=DD=F1=E1',
    '--a',
    'Content-Type: text/html; charset="iso-8859-7"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<p class=3D"MsoNormal">=CA=E1=EB=E7=EC=DD=F1=E1<o:p></o:p></p><img src=3D"cid:image001.png@01DA.1">',
    '--a--',
    '--r',
    'Content-Type: image/png; name="image001.png"',
    'Content-ID: <image001.png@01DA.1>',
    'Content-Transfer-Encoding: base64',
    '',
    png,
    '--r--',
  )
  expect((await parsed).text).toBe('Καλημέρα')
  expect((await parsed).html).toContain('Καλημέρα')
  expect(await filesOf(parsed)).toEqual([{ name: 'image001.png', inline: true }])
})
