import { bans } from '@stoa/contract/bans'
import { contactErasure, personalDataPath } from '@stoa/contract/contact-erasure'
import { contactMerging } from '@stoa/contract/contact-merging'
import { contacts } from '@stoa/contract/contacts'
import { customFields } from '@stoa/contract/custom-fields'
import { drafts } from '@stoa/contract/drafts'
import { pictureSenders } from '@stoa/contract/picture-senders'
import { reports } from '@stoa/contract/reports'
import { spentTimes } from '@stoa/contract/spent-times'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { fromBuffer } from 'yauzl'
import { openMailedCompany } from '../support/mailed-company.ts'
import { whereFound } from '../support/where-found.ts'

const email = 'nour.haddad@customer.example'
const other = 'nour@home.example'
const name = 'Nour Haddad'
const word = 'xylofonium'

/** Nour has written by mail, with a file; agents did everything that leaves words behind; and she stands in somebody else's ticket. */
const aboutNour = async () => {
  const company = await openMailedCompany()
  const { ada, ben, receives, settle, platform, modules } = company
  const own = await receives({
    from: `${name} <${email}>`,
    subject: `About my ${word}`,
    id: 'first@customer.example',
    headers: ['Content-Type: multipart/mixed; boundary=b'],
    text: [
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      `My ${word} is broken. Yours, ${name}`,
      '--b',
      `Content-Type: text/plain; name="${word}.txt"`,
      `Content-Disposition: attachment; filename="${word}.txt"`,
      '',
      `The bill of the ${word}`,
      '--b--',
    ].join('\r\n'),
  })
  const { body: ticket } = await ada.calls(tickets.get, { params: { id: own } })
  const on = { params: { id: own } }
  await ada.calls(tickets.reply, { ...on, body: { text: `Dear ${name}, send us the ${word}.` } })
  await ada.calls(tickets.note, { ...on, body: { text: `The ${word} of ${name} again` } })
  await ada.calls(tickets.saveDraft, { ...on, body: { kind: 'note', html: `<p>Ask about the ${word}</p>` } })
  await ada.calls(tickets.changeSubject, { ...on, body: { subject: `The ${word} of ${name}` } })
  await ada.calls(tickets.addTask, { ...on, body: { text: `Repair the ${word}` } })
  await ada.calls(tickets.addParticipant, { ...on, body: { address: 'lin@customer.example' } })
  await ada.calls(spentTimes.add, { ...on, body: { minutes: 5, note: `Looked at the ${word}` } })
  const [first] = (await ada.calls(tickets.messages, on)).body.items
  await ada.calls(tickets.forward, {
    ...on,
    body: { to: ['repair@example.org'], text: `A ${word} for you`, messageId: first?.id ?? 0 },
  })
  await settle()
  await ben.browser.calls(tickets.markSpam, on)
  await settle()
  await ben.browser.calls(tickets.unmarkSpam, on)
  const contactId = ticket.contact.id
  const { body: field } = await ada.calls(customFields.create, {
    body: { subject: 'contact', name: 'Instrument', kind: 'text' },
  })
  await ada.calls(contacts.setFields, {
    params: { id: contactId },
    body: { values: [{ fieldId: field.id, value: word }] },
  })
  await ada.calls(contacts.change, {
    params: { id: contactId },
    body: { notes: `Plays the ${word}`, phones: ['+30 210 7654321'] },
  })
  const { body: home } = await ada.calls(contacts.create, { body: { name, emails: [other] } })
  await ada.calls(contactMerging.merge, { params: { id: home.id }, body: { intoId: contactId } })
  await ada.calls(contacts.unsubscribe, { params: { id: contactId }, body: { email: other } })
  await ada.calls(bans.create, { body: { who: other, days: 7, reason: '' } })
  await receives({ from: other, subject: `Banned ${word}`, id: 'banned@home.example' })
  await ada.calls(bans.lift, { params: { id: 1 } })
  await ben.browser.calls(pictureSenders.trust, { body: { email } })
  await ben.browser.calls(drafts.keepNewTicket, {
    params: { key: 'begun-for-nour' },
    body: {
      kind: 'customer',
      departmentId: null,
      subject: 'Your order',
      html: '<p>Good day</p>',
      addressed: { to: email, cc: '', bcc: '' },
    },
  })
  const others = await receives({
    from: 'Lin <lin@customer.example>',
    headers: [`Cc: ${name} <${email}>`],
    subject: 'Our common order',
    id: 'lin@customer.example',
    text: `Please ask ${name}, ${email}, too.`,
  })
  await receives({
    from: `${name} <${email}>`,
    to: 'sales@help.example.com, lin@customer.example',
    subject: 'Re: Our common order',
    headers: ['In-Reply-To: <lin@customer.example>', 'References: <lin@customer.example>'],
    id: 'answer@customer.example',
    text: `It was the ${word}.`,
  })
  await settle()
  const erases = async (conversations: 'anonymise' | 'delete') => {
    const answer = await ada.calls(contactErasure.erase, {
      params: { id: contactId },
      body: { conversations, confirmation: ` ${name.toUpperCase()} ` },
    })
    await modules.importing.round()
    await settle()
    return answer
  }
  return { ...company, platform, own, others, ticket, contactId, erases }
}

const counted = async ({ ada }: Pick<Awaited<ReturnType<typeof aboutNour>>, 'ada'>) =>
  (await ada.calls(reports.get, { query: { from: '2026-11-01', to: '2026-11-30' } })).body

test.each(['anonymise', 'delete'] as const)(
  'after erasing (%s) nothing in the whole database names the person, and reports count the same',
  async how => {
    const world = await aboutNour()
    const { ada, platform, contactId, own, others, erases } = world
    for (const text of [email, other, name, word])
      expect((await whereFound(platform, text)).length, text).toBeGreaterThan(2)
    const before = await counted(world)
    const { body: preview } = await ada.calls(contactErasure.preview, { params: { id: contactId } })
    expect(preview).toMatchObject({ confirmation: name, addresses: 2, tickets: 1, files: 1 })
    expect(preview.messages).toBeGreaterThanOrEqual(4)

    const wrong = await ada.calls(contactErasure.erase, {
      params: { id: contactId },
      body: { conversations: how, confirmation: 'Lin' },
    })
    expect(wrong.body).toMatchObject({ error: 'confirmation_wrong' })
    expect((await erases(how)).status).toBe(200)

    for (const text of [email, other, name, word, '7654321'])
      expect([text, await whereFound(platform, text)]).toEqual([text, []])
    expect(await counted(world)).toEqual(before)
    expect((await ada.calls(contacts.get, { params: { id: contactId } })).body).toMatchObject({
      name: `#${contactId}`,
      email: '',
      erasure: { total: 1, done: 1, running: false },
      can: { change: false, erase: false, exportData: false },
    })
    // What Lin wrote stays, without her.
    const { items } = (await ada.calls(tickets.messages, { params: { id: others } })).body
    expect(items[0]?.text.trim()).toBe('Please ask …, …, too.')
    const shown = await ada.calls(tickets.get, { params: { id: own } })
    expect(shown.status).toBe(how === 'delete' ? 404 : 200)
    if (how === 'anonymise') {
      const said = (await ada.calls(tickets.messages, { params: { id: own } })).body.items
      expect(said.length).toBeGreaterThanOrEqual(4)
      expect(said.every(message => message.text === '' && message.erased)).toBe(true)
    }
  },
)

test('what is left to erase goes on after a restart, and whoever writes again is somebody new', async () => {
  const { platform, modules, contactId, receives, ada, own } = await aboutNour()
  await ada.calls(contactErasure.erase, {
    params: { id: contactId },
    body: { conversations: 'anonymise', confirmation: name },
  })
  const again = await receives({ from: `${name} <${email}>`, subject: 'Hello', id: 'new@customer.example' })
  const { body } = await ada.calls(tickets.get, { params: { id: again } })
  expect(body.contact).toMatchObject({ name, email })
  expect(body.contact.id).not.toBe(contactId)
  expect(again).not.toBe(own)

  await modules.importing.round()
  const running = await platform.db.selectFrom('contact_erasure').select(['finished_at', 'emails']).execute()
  expect(running).toEqual([{ finished_at: expect.anything(), emails: [] }])
  expect((await ada.calls(tickets.get, { params: { id: again } })).body.contact.email).toBe(email)
})

test('only who may erases and exports', async () => {
  const { ben, contactId, server } = await aboutNour()
  const preview = await ben.browser.calls(contactErasure.preview, { params: { id: contactId } })
  const erased = await ben.browser.calls(contactErasure.erase, {
    params: { id: contactId },
    body: { conversations: 'delete', confirmation: name },
  })
  const headers = { cookie: ben.browser.cookie() ?? '' }
  const exported = await server.inject({ url: personalDataPath(contactId), headers })
  expect([preview.status, erased.status, exported.statusCode]).toEqual([403, 403, 403])
})

const unzipped = (bytes: Buffer) =>
  new Promise<Map<string, string>>((resolve, reject) => {
    const files = new Map<string, string>()
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (!zip) return reject(error)
      zip.on('entry', entry =>
        zip.openReadStream(entry, async (_, stream) => {
          const parts: Buffer[] = []
          for await (const part of stream ?? []) parts.push(part as Buffer)
          files.set(entry.fileName, Buffer.concat(parts).toString('utf8'))
          zip.readEntry()
        }),
      )
      zip.on('end', () => resolve(files))
      zip.readEntry()
    })
  })

test('everything that is kept about a person comes as one archive, to read and for programs, with the files', async () => {
  const { ada, server, contactId, ticket } = await aboutNour()
  const headers = { cookie: ada.cookie() ?? '' }
  const answer = await server.inject({ url: `${personalDataPath(contactId)}?language=el`, headers })
  expect(answer.headers['content-type']).toBe('application/zip')
  const files = await unzipped(answer.rawPayload)
  const folder = `conversations/${ticket.code}`
  const attached = [...files.keys()].find(path => path.startsWith(`${folder}/files/`)) ?? ''
  expect([...files.keys()].toSorted()).toEqual(
    [
      `${folder}/conversation.json`,
      `${folder}/index.html`,
      attached,
      'contact.json',
      'index.html',
    ].toSorted(),
  )
  expect(JSON.parse(files.get('contact.json') ?? '')).toMatchObject({
    name,
    emails: [email, other],
    fields: { Instrument: word },
  })
  expect(files.get('index.html')).toContain('<html lang="el" dir="ltr">')
  expect(files.get(`${folder}/index.html`)).toContain(`send us the ${word}`)
  const { messages } = JSON.parse(files.get(`${folder}/conversation.json`) ?? '')
  expect(messages.map(({ kind }: { kind: string }) => kind)).toContain('note')
  expect(files.get(attached)?.trim()).toBe(`The bill of the ${word}`)
})
