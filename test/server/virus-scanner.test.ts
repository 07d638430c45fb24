import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { messages } from '@stoa/contract/messages'
import { tickets } from '@stoa/contract/tickets'
import { virusScanner } from '@stoa/contract/virus-scanner'
import { expect, onTestFinished, type TestContext, test } from 'vitest'
import { askClamd } from '../../apps/server/src/core/file-scans/clamd/ask-clamd.ts'
import { eicar, hasClamd, startClamd } from '../support/clamd.ts'
import { openMailedCompany } from '../support/mailed-company.ts'

/** A mail with files, as a customer's program writes it. */
const withFiles = (files: Record<string, Buffer>) => ({
  headers: ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=x'],
  text: [
    '--x\r\nContent-Type: text/plain\r\n\r\nSee the files.',
    ...Object.entries(files).map(
      ([name, bytes]) =>
        `--x\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=${name}\r\n\r\n${(bytes.toString('base64').match(/.{1,76}/g) ?? []).join('\r\n')}`,
    ),
    '--x--',
  ].join('\r\n'),
})

const scannedCompany = async (scanner: { host: string; port: number; ownNetwork: boolean }) => {
  const company = await openMailedCompany()
  await company.ada.calls(virusScanner.change, { body: { scanner } })
  const filesOf = async (id: number) => {
    const { items } = (await company.ben.browser.calls(tickets.messages, { params: { id } })).body
    return items.flatMap(({ attachments }) => attachments)
  }
  const gets = (cookie: string | undefined, url: string) =>
    company.server.inject({ url, headers: { cookie: cookie ?? '' } })
  return { ...company, filesOf, gets, scan: () => company.modules.scanning.round() }
}

const realScanner = async (context: TestContext) => {
  if (!hasClamd) return context.skip('no clamd here')
  const clamd = await startClamd()
  onTestFinished(clamd.stop)
  return { clamd, scanner: { host: clamd.host, port: clamd.port, ownNetwork: true } }
}

test('clamd looks at the files of a mail; what it finds is marked and given out only to who may and says so', async context => {
  const { scanner } = await realScanner(context)
  const company = await scannedCompany(scanner)
  const { receives, filesOf, gets, scan, ben, ada, platform } = company
  const id = await receives({
    id: '1@customer.example',
    ...withFiles({
      'notes.txt': Buffer.from('Hello'),
      'bill.txt': eicar,
      'film.bin': Buffer.alloc(2_000_000, 7),
    }),
  })
  expect((await filesOf(id)).map(({ scan: each }) => each?.state)).toEqual(['waiting', 'waiting', 'waiting'])
  for (const seconds of [0, 15, 30, 60]) {
    platform.clock.pass({ seconds })
    await scan()
  }

  const files = await filesOf(id)
  expect(files.map(({ name, scan: each }) => [name, each?.state, each?.virus])).toEqual([
    ['notes.txt', 'clean', null],
    ['bill.txt', 'infected', expect.stringContaining('Eicar-Test-Signature')],
    ['film.bin', 'too-large', null],
  ])
  const url = files[1]?.url ?? ''
  const [bens, adas] = [ben.browser.cookie(), ada.cookie()]
  expect((await gets(bens, files[0]?.url ?? '')).statusCode).toBe(200)
  for (const [cookie, at] of [
    [bens, url],
    [bens, `${url}?infected=yes`],
    [adas, url],
  ] as const)
    expect((await gets(cookie, at)).json()).toMatchObject({ error: 'file_infected' })
  const given = await gets(adas, `${url}?infected=yes`)
  expect(given.rawPayload.equals(eicar)).toBe(true)
  expect(given.headers).toMatchObject({ 'content-type': 'application/octet-stream' })
  expect(given.headers['content-disposition']).toMatch(/^attachment/)
  const source = messageSource(
    (await ben.browser.calls(tickets.messages, { params: { id } })).body.items[0]?.id ?? 0,
  )
  expect((await gets(bens, source)).statusCode).toBe(403)

  const told = (await ben.browser.calls(tickets.timeline, { params: { id } })).body.items
  expect(told.find(({ name }) => name === 'attachment.infected')?.data).toMatchObject({ file: 'bill.txt' })
  const [message] = (await ben.browser.calls(tickets.messages, { params: { id } })).body.items
  const forwarded = await ben.browser.calls(tickets.forward, {
    params: { id },
    body: {
      messageId: message?.id ?? 0,
      handsOn: 'message',
      to: ['a@b.example'],
      fileIds: [files[1]?.id ?? 0],
    },
  })
  expect(forwarded.body.error).toBe('file_infected')
}, 60_000)

const messageSource = (id: number) =>
  messages.withdraw.path.replace(':id', String(id)).replace('withdraw', 'source')

test('while clamd is away files wait, marked as not checked, and are looked at when it is back', async context => {
  const { clamd, scanner } = await realScanner(context)
  const { receives, filesOf, scan, platform, ada } = await scannedCompany(scanner)
  await clamd.halt()
  const id = await receives({ id: '1@customer.example', ...withFiles({ 'bill.txt': eicar }) })
  await scan()
  expect((await filesOf(id)).map(({ scan: each }) => each?.state)).toEqual(['waiting'])
  expect((await ada.calls(virusScanner.get)).body).toMatchObject({ waiting: 1 })
  await clamd.start()
  await scan()
  expect((await filesOf(id)).map(({ scan: each }) => each?.state)).toEqual(['waiting'])
  platform.clock.pass({ seconds: 15 })
  await scan()
  expect((await filesOf(id)).map(({ scan: each }) => each?.state)).toEqual(['infected'])
}, 60_000)

test('the test of a scanner says what it is, or why there is none; nobody is asked in an own network unless that is allowed', async context => {
  const { scanner } = await realScanner(context)
  const { ada } = await openMailedCompany()
  const tests = async (body: typeof scanner) => (await ada.calls(virusScanner.test, { body })).body
  expect((await tests(scanner)).version).toMatch(/^ClamAV/)
  expect(await tests({ ...scanner, ownNetwork: false })).toMatchObject({ version: null })
  expect(await tests({ ...scanner, host: 'localhost', ownNetwork: false })).toMatchObject({ version: null })
  expect(await tests({ ...scanner, port: 1 })).toMatchObject({ version: null })
}, 60_000)

test('where no scanner is set nothing waits, and a scanner that says nothing is not waited for', async () => {
  const { receives, ben } = await openMailedCompany()
  const id = await receives({ id: '1@customer.example', ...withFiles({ 'bill.txt': eicar }) })
  const { items } = (await ben.browser.calls(tickets.messages, { params: { id } })).body
  expect(items[0]?.attachments[0]?.scan).toBeNull()

  const mute = createServer(socket => socket.resume()).listen(0, '127.0.0.1')
  await once(mute, 'listening')
  onTestFinished(() => void mute.close())
  const { port } = mute.address() as AddressInfo
  const asked = askClamd({ host: '127.0.0.1', port, ownNetwork: true }, 'VERSION', null, 100)
  await expect(asked).rejects.toThrow('did not answer in time')
})
