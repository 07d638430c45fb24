import { expect, test } from 'vitest'
import { createThreadTokens } from '../thread-token.ts'
import { mailingCompany } from './testing.ts'

const headerOf = (raw: Buffer, name: string) =>
  new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im')
    .exec(raw.toString())?.[1]
    ?.replaceAll(/\r\n[ \t]+/g, ' ')

test('a reply reaches the customer as one mail, tied to what they wrote', async () => {
  const company = await mailingCompany()
  const { addsAccount, nourWrites, nourAnswers, adaReplies, sender, host, platform } = company
  const { deliveryOf, deliveryEvents } = company
  await addsAccount()
  const ticket = await nourWrites('Re: My card was declined', {
    text: 'My card was declined.',
    rfcId: '<1@nour.example>',
    ancestors: ['<0@nour.example>'],
  })
  await nourAnswers(ticket, { text: 'Hello?\n\n> My card was declined.', rfcId: '<2@nour.example>' })
  const reply = await adaReplies(ticket, { text: 'Please try again.', cc: ['bank@bank.example'] })

  await sender.drain()

  expect(host.received).toHaveLength(1)
  const [mail] = host.received
  expect(mail).toMatchObject({
    from: 'support@olive.example',
    to: ['nour@nour.example', 'bank@bank.example'],
  })
  const read = await mail?.read()
  expect(read).toMatchObject({
    from: { name: 'Olive & Co', address: 'support@olive.example' },
    to: [{ name: 'Nour Haddad', address: 'nour@nour.example' }],
    cc: [{ address: 'bank@bank.example' }],
    subject: 'Re: My card was declined',
    inReplyTo: '<2@nour.example>',
    references: '<0@nour.example> <1@nour.example> <2@nour.example>',
  })
  expect(read?.messageId).toMatch(
    new RegExp(`^<stoa\\.${ticket}\\.${reply}\\.[0-9a-f]{32}@olive\\.example>$`),
  )
  const mark = createThreadTokens(platform.secrets).textMark(ticket)
  expect(read?.text).toBe(
    `Please try again.\n\nOn November 20, 2026 at 6:50 PM, Nour Haddad wrote:\n> Hello?\n\n[${mark}]\n`,
  )
  expect(headerOf(mail?.raw ?? Buffer.of(), 'Auto-Submitted')).toBeUndefined()
  expect(await deliveryOf(reply)).toMatchObject({
    state: 'sent',
    attempts: 1,
    answer: '250 Taken as number 1',
  })
  expect(await deliveryEvents(ticket)).toEqual([
    { name: 'delivery.sent', data: { messageId: reply, answer: '250 Taken as number 1' } },
  ])
})

test('the next reply names the mails of both sides, so that every program keeps one conversation', async () => {
  const { addsAccount, nourWrites, nourAnswers, adaReplies, sender, host } = await mailingCompany()
  await addsAccount()
  const ticket = await nourWrites('My card', { text: 'Declined.', rfcId: '<1@nour.example>' })
  await adaReplies(ticket, { text: 'Which bank?' })
  await sender.drain()
  const first = (await host.received[0]?.read())?.messageId ?? ''
  await adaReplies(ticket, { text: 'And which card?' })
  await sender.drain()
  const second = await host.received[1]?.read()
  expect(second).toMatchObject({ inReplyTo: '<1@nour.example>', references: `${first} <1@nour.example>` })
  await nourAnswers(ticket, {
    text: 'Alpha',
    rfcId: '<2@nour.example>',
    ancestors: ['<1@nour.example>', first],
  })
  await adaReplies(ticket, { text: 'Thank you.' })
  await sender.drain()

  expect(await host.received[2]?.read()).toMatchObject({
    subject: 'Re: My card',
    inReplyTo: '<2@nour.example>',
    references: `<1@nour.example> ${first} ${second?.messageId} <2@nour.example>`,
  })
})

test('attachments arrive byte for byte, and pictures where the text shows them', async () => {
  const { platform, addsAccount, nourWrites, adaReplies, sender, host, ada } = await mailingCompany()
  await addsAccount()
  const everyByte = Buffer.from(
    Array.from({ length: 70_000 }, (_, index) => (index * 7 + (index >> 8)) % 256),
  )
  const mailInMail = Buffer.from('Subject: old\nFrom: a@b.example\n\nbare line ends\nŽalia\n')
  const upload = async (name: string, type: string, bytes: Buffer) => {
    const row = {
      uploader_kind: ada.kind,
      uploader_id: ada.id,
      file_hash: await platform.files.put(bytes),
      name,
      type,
      size: bytes.length,
      created_at: platform.clock.now(),
    }
    const { id } = await platform.db
      .insertInto('attachment')
      .values(row)
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  }
  const plan = await upload('план этажа.png', 'image/png', everyByte)
  const old = await upload('old.eml', 'message/rfc822', mailInMail)
  const notes = await upload('notes.txt', 'text/plain', Buffer.from('one\ntwo\r\nthree'))
  const ticket = await nourWrites('Plan?', { text: 'Where?' })
  await adaReplies(ticket, {
    html: `<p>Here:</p><img src="/api/attachments/${plan}" alt="plan"><script>x()</script>`,
    attachmentIds: [plan, old, notes],
  })
  await sender.drain()

  const read = await host.received[0]?.read()
  const parts = Object.fromEntries((read?.attachments ?? []).map(part => [part.filename, part]))
  const bytesOf = (name: string) => Buffer.from(parts[name]?.content as ArrayBuffer)
  expect(Object.keys(parts).sort()).toEqual(['notes.txt', 'old.eml', 'план этажа.png'])
  expect(bytesOf('план этажа.png').equals(everyByte)).toBe(true)
  expect(bytesOf('old.eml').equals(mailInMail)).toBe(true)
  expect(parts['old.eml']?.mimeType).toBe('application/octet-stream')
  expect(bytesOf('notes.txt').toString()).toBe('one\ntwo\r\nthree')
  const picture = parts['план этажа.png']
  expect(picture).toMatchObject({ disposition: 'inline', related: true })
  expect(read?.html).toContain(`<img src="cid:${picture?.contentId?.slice(1, -1)}" alt="plan" />`)
  expect(read?.html).not.toContain('script')
})

test('a mail whose file is damaged is not sent without it', async () => {
  const { platform, addsAccount, nourWrites, adaReplies, sender, host, deliveryOf } = await mailingCompany()
  await addsAccount()
  const ticket = await nourWrites('Plan?', { text: 'Where?' })
  const reply = await adaReplies(ticket, { text: 'Here.' })
  await platform.db
    .insertInto('attachment')
    .values({
      message_id: reply,
      uploader_kind: 'system',
      file_hash: 'ab'.repeat(32),
      name: 'plan.png',
      type: 'image/png',
      size: 3,
      created_at: platform.clock.now(),
    })
    .execute()
  await sender.drain()
  expect(host.received).toEqual([])
  expect(await deliveryOf(reply)).toMatchObject({ state: 'queued', answer: 'not_prepared' })
})

test('a right-to-left reply says so, quotes in the company’s language, and keeps its letters', async () => {
  const { addsAccount, nourWrites, adaReplies, sender, host } = await mailingCompany({ language: 'ar' })
  await addsAccount({ fromName: 'دعم الزيتون' })
  const ticket = await nourWrites('رد: بطاقتي مرفوضة', {
    text: 'رُفضت بطاقتي',
    html: '<p dir="rtl">رُفضت بطاقتي</p>',
  })
  await adaReplies(ticket, { html: '<p>مرحبًا نور، حاول مرة أخرى.</p>' })
  await sender.drain()

  const read = await host.received[0]?.read()
  expect(read?.subject).toBe('Re: بطاقتي مرفوضة')
  expect(read?.from?.name).toBe('دعم الزيتون')
  expect(read?.html).toContain('<div dir="auto"><p>مرحبًا نور، حاول مرة أخرى.</p></div>')
  expect(read?.html).toMatch(
    /<blockquote type="cite"[^>]*dir="auto"[^>]*><p dir="rtl">رُفضت بطاقتي<\/p><\/blockquote>/,
  )
  expect(read?.text).toContain('كتب Nour Haddad:\n> رُفضت بطاقتي')
})

test('a department’s own account wins over the one for all', async () => {
  const { addsAccount, departmentId, nourWrites, adaReplies, sender, host } = await mailingCompany()
  await addsAccount({ name: 'All', fromAddress: 'all@olive.example', fromName: '' })
  await addsAccount({ name: 'Own', fromAddress: 'own@olive.example', departmentIds: [departmentId] })
  await adaReplies(await nourWrites('Hello', { text: 'Hello' }), { text: 'Hello Nour' })
  await sender.drain()
  expect(host.received.map(mail => mail.from)).toEqual(['own@olive.example'])
})
