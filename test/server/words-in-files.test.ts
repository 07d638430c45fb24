import { search } from '@stoa/contract/search'
import { tickets } from '@stoa/contract/tickets'
import { virusScanner } from '@stoa/contract/virus-scanner'
import iconv from 'iconv-lite'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { rebuildSearch } from '../../apps/server/src/outlets/search/backlog.ts'
import { claimFiles } from '../../apps/server/src/outlets/search/files/store.ts'
import { createStemmer } from '../../apps/server/src/outlets/search/reading/stemmer.ts'
import { openMailedCompany } from '../support/mailed-company.ts'
import { docxThatSays } from '../support/small-documents.ts'
import { encryptedPdf, pdfInAnyLetters, pdfThatSays } from '../support/small-pdf.ts'
import { uploads } from '../support/uploads.ts'
import { whereFound } from '../support/where-found.ts'

type Files = Record<string, Buffer>

const withFiles = (files: Files) => ({
  headers: ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=x'],
  text: [
    '--x\r\nContent-Type: text/plain\r\n\r\nPlease see the enclosed file.',
    ...Object.entries(files).map(
      ([name, bytes]) =>
        `--x\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\n${(bytes.toString('base64').match(/.{1,76}/g) ?? []).join('\r\n')}`,
    ),
    '--x--',
  ].join('\r\n'),
})

const open = async () => {
  const company = await openMailedCompany()
  let count = 0
  const gets = (subject: string, files: Files) =>
    company.receives({ id: `${++count}@customer.example`, subject, ...withFiles(files) })
  const finds = async (browser: typeof company.ada, q: string) =>
    (await browser.calls(search.tickets, { query: { q } })).body.items.map(({ ticket, message }) => ({
      subject: ticket.subject,
      file: message?.file?.name ?? null,
      marked: (message?.excerpt ?? []).filter(({ found }) => found).map(({ text }) => text),
    }))
  const states = async () => {
    const { rows } = await sql<{ name: string; said: string }>`
      select name, coalesce(failure, state) as said from attachment_text join attachment on id = attachment_id order by id`.execute(
      company.platform.db,
    )
    return Object.fromEntries(rows.map(({ name, said }) => [name, said]))
  }
  return { ...company, gets, finds, states, reads: () => company.modules.reading.round() }
}

test('what stands in PDF, Word and text files is found, in several languages, and it is said in which file', async () => {
  const { gets, finds, reads, ben, states } = await open()
  await gets('Plan', {
    'plan.pdf': pdfThatSays('Scaffolding in October'),
    'photo.jpg': Buffer.from('scaffolding'),
  })
  await gets('Договор', {
    'договор.docx': await docxThatSays('Договор аренды', 'Красные туфли'),
    'other.txt': Buffer.from('x'),
  })
  await gets('Τιμολόγιο', {
    'τιμές.csv': iconv.encode('προϊόν;τιμή\nπαραγγελίες από την Αθήνα;12', 'windows-1253'),
  })
  await gets('合同', { '合同.pdf': pdfInAnyLetters('退款申请合同') })
  expect(await finds(ben.browser, 'scaffolding')).toEqual([])
  await reads()

  expect(await states()).not.toHaveProperty('photo.jpg')
  expect(await finds(ben.browser, 'scaffold')).toEqual([
    { subject: 'Plan', file: 'plan.pdf', marked: ['Scaffolding'] },
  ])
  expect(await finds(ben.browser, 'красная туфля')).toEqual([
    { subject: 'Договор', file: 'договор.docx', marked: ['Красные', 'туфли'] },
  ])
  expect(await finds(ben.browser, 'αθηνα')).toMatchObject([{ subject: 'Τιμολόγιο', file: 'τιμές.csv' }])
  expect(await finds(ben.browser, '退款')).toMatchObject([{ subject: '合同', file: '合同.pdf' }])
  // Words of the message and of its file together; most of them stand in the message.
  expect(await finds(ben.browser, 'enclosed file october')).toEqual([
    { subject: 'Plan', file: null, marked: ['enclosed', 'file'] },
  ])
  expect(await finds(ben.browser, 'scaffolding -october')).toEqual([])
})

test('words far down in a long file are found and shown', async () => {
  const { gets, finds, reads, ben } = await open()
  const filler = Array.from({ length: 9_000 }, (_, at) => `line${at}`).join(' ')
  await gets('Log', { 'server.log': Buffer.from(`${filler} giraffe escaped ${filler}`) })
  await reads()
  expect(await finds(ben.browser, 'giraffe escaped')).toEqual([
    { subject: 'Log', file: 'server.log', marked: ['giraffe', 'escaped'] },
  ])
})

test('a file that cannot be read says why, is not tried again, and hinders nobody', async () => {
  const { gets, finds, reads, ben, states, platform } = await open()
  await gets('Bad', {
    'sealed.pdf': encryptedPdf(),
    'torn.docx': (await docxThatSays('Hello')).subarray(0, 90),
    'good.txt': Buffer.from('giraffe'),
  })
  await reads()
  const said = { 'sealed.pdf': 'encrypted', 'torn.docx': 'damaged', 'good.txt': 'read' }
  expect(await states()).toEqual(said)
  expect(await finds(ben.browser, 'giraffe')).toMatchObject([{ subject: 'Bad', file: 'good.txt' }])
  platform.clock.pass({ hours: 24 })
  await reads()
  const { rows } = await sql`select from attachment_text where attempts <> 1`.execute(platform.db)
  expect(rows).toEqual([])

  // The same bytes are not read once more.
  await gets('Again', { 'again.pdf': encryptedPdf(), 'twin.txt': Buffer.from('giraffe') })
  await reads()
  expect(await states()).toMatchObject({ 'again.pdf': 'encrypted', 'twin.txt': 'read' })
  expect(await finds(ben.browser, 'giraffe')).toMatchObject([{ file: 'twin.txt' }, { file: 'good.txt' }])
})

test('a file that ended the server each time it was read is given up', async () => {
  const { gets, reads, states, platform } = await open()
  await gets('Bad', { 'bad.txt': Buffer.from('giraffe') })
  await sql`update attachment_text set attempts = 3`.execute(platform.db)
  await reads()
  expect(await states()).toEqual({ 'bad.txt': 'limits' })
})

test('a file that was tried before is taken alone, so that it takes no other one with it', async () => {
  const { gets, platform } = await open()
  await gets('Files', {
    'bad.txt': Buffer.from('giraffe'),
    'good.txt': Buffer.from('zebra'),
    'fine.txt': Buffer.from('okapi'),
  })
  await sql`
    update attachment_text set attempts = 1, next_attempt_at = next_attempt_at - interval '1 minute'
    from attachment where id = attachment_id and name = 'bad.txt'`.execute(platform.db)
  const now = platform.clock.now()
  const claims = async () => {
    const claimed = await claimFiles(platform.db, { now, until: now.add({ hours: 1 }), most: 10 })
    return claimed
      .map(({ name, attempts }) => ({ name, attempts }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  }
  expect(await claims()).toEqual([{ name: 'bad.txt', attempts: 2 }])
  expect(await claims()).toEqual([
    { name: 'fine.txt', attempts: 1 },
    { name: 'good.txt', attempts: 1 },
  ])
  expect(await claims()).toEqual([])
})

test('bytes that the disk does not give are asked for again, and given up after a while', async () => {
  const { gets, reads, states, platform } = await open()
  await gets('Gone', { 'gone.txt': Buffer.from('giraffe') })
  await sql`update attachment set file_hash = ${'0'.repeat(64)}`.execute(platform.db)
  for (const expected of ['waiting', 'waiting', 'missing']) {
    await reads()
    expect(await states()).toEqual({ 'gone.txt': expected })
    platform.clock.pass({ minutes: 2 })
  }
})

test('where somebody looks for viruses, files are read when they were judged, infected ones never', async () => {
  const { gets, finds, reads, ada, ben, states, platform } = await open()
  await ada.calls(virusScanner.change, {
    body: { scanner: { host: '127.0.0.1', port: 1, ownNetwork: true } },
  })
  await gets('Both', { 'clean.txt': Buffer.from('giraffe'), 'virus.txt': Buffer.from('zebra') })
  await reads()
  expect(await finds(ben.browser, 'giraffe')).toEqual([])
  await sql`
    update file_scan set state = case name when 'virus.txt' then 'infected' else 'clean' end
    from attachment where attachment.file_hash = file_scan.file_hash`.execute(platform.db)
  platform.clock.pass({ seconds: 10 })
  await reads()
  expect(await states()).toEqual({ 'clean.txt': 'read', 'virus.txt': 'infected' })
  expect(await finds(ben.browser, 'giraffe')).toMatchObject([{ file: 'clean.txt' }])
  expect(await finds(ben.browser, 'zebra')).toEqual([])
})

test('files of notes and answers are found by who sees the ticket, and by nobody else', async () => {
  const { gets, finds, reads, settle, ada, ben, dora, server } = await open()
  const id = await gets('Ticket', {})
  const file = (name: string, text: string) => uploads({ server, ada }, name, text)
  await ada.calls(tickets.note, {
    params: { id },
    body: { text: 'For us', attachmentIds: [await file('note.txt', 'giraffe')] },
  })
  await ada.calls(tickets.reply, {
    params: { id },
    body: { text: 'For you', attachmentIds: [await file('reply.txt', 'zebra')] },
  })
  await file('draft.txt', 'okapi')
  await settle()
  await reads()
  expect(await finds(ben.browser, 'giraffe')).toMatchObject([{ file: 'note.txt' }])
  expect(await finds(ben.browser, 'zebra')).toMatchObject([{ file: 'reply.txt' }])
  for (const word of ['giraffe', 'zebra', 'okapi']) expect(await finds(dora.browser, word)).toEqual([])
  expect(await finds(ada, 'okapi')).toEqual([])
})

test('files that were there before are read by and by; a new subject and a rebuild forget nothing of them', async () => {
  const { gets, finds, reads, ben, platform, settle } = await open()
  const id = await gets('One', { 'one.txt': Buffer.from('giraffe') })
  await gets('Two', { 'two.txt': Buffer.from('giraffe two'), 'two.bin': Buffer.from('giraffe') })
  await sql`delete from attachment_text`.execute(platform.db)
  await sql`update search_backlog set files_below = (select max(id) + 1 from attachment)`.execute(platform.db)
  for (let round = 0; round < 3; round++) await reads()
  expect(await finds(ben.browser, 'giraffe')).toMatchObject([{ file: 'two.txt' }, { file: 'one.txt' }])
  await ben.browser.calls(tickets.changeSubject, { params: { id }, body: { subject: 'New' } })
  await settle()
  expect(await finds(ben.browser, 'giraffe new')).toMatchObject([{ subject: 'New', file: 'one.txt' }])
  await rebuildSearch(platform, createStemmer(), () => {})
  expect(await finds(ben.browser, 'giraffe')).toHaveLength(2)
})

test('what stands in the files of a purged ticket is gone from everywhere', async () => {
  const { gets, finds, reads, ada, platform } = await open()
  const id = await gets('Secret', { 'secret.txt': Buffer.from('xylofonium') })
  await reads()
  expect(await finds(ada, 'xylofonium')).toHaveLength(1)
  expect((await whereFound(platform, 'xylofonium')).length).toBe(2)
  await ada.calls(tickets.delete, { params: { id } })
  await ada.calls(tickets.purge, { params: { id } })
  expect(await whereFound(platform, 'xylofonium')).toEqual([])
})
