import { messages } from '@stoa/contract/messages'
import { tickets } from '@stoa/contract/tickets'
import { virusScanner } from '@stoa/contract/virus-scanner'
import { expect, onTestFinished, type TestContext, test } from 'vitest'
import { eicar, hasClamd, startClamd } from '../support/clamd.ts'
import { openMailedCompany } from '../support/mailed-company.ts'
import { uploads } from '../support/uploads.ts'

/** A ticket of a company whose files clamd looks at, and whose clamd is away. */
const withClamdAway = async (context: TestContext) => {
  if (!hasClamd) return context.skip('no clamd here')
  const clamd = await startClamd()
  onTestFinished(clamd.stop)
  const company = await openMailedCompany()
  const { ada, platform, modules, settle } = company
  const { host, port } = clamd
  await ada.calls(virusScanner.change, { body: { scanner: { host, port, ownNetwork: true } } })
  const params = { id: await company.receives({ id: '1@customer.example' }) }
  await clamd.halt()
  const shown = async (id: number) =>
    (await ada.calls(tickets.messages, { params })).body.items.find(each => each.id === id)
  return {
    ...company,
    params,
    clamd,
    answers: async (files: Record<string, Buffer>) => {
      const attachmentIds = []
      for (const [name, bytes] of Object.entries(files))
        attachmentIds.push(await uploads(company, name, bytes))
      const { body } = await ada.calls(tickets.reply, { params, body: { text: 'See below.', attachmentIds } })
      await settle()
      return body.id
    },
    shown,
    names: async () =>
      (await ada.calls(tickets.timeline, { params })).body.items.map(({ name }) => name).slice(1),
    /** clamd is back, looks, and what waited for it goes on. */
    comesBack: async () => {
      await clamd.start()
      platform.clock.pass({ minutes: 1 })
      await modules.scanning.round()
      await settle()
    },
  }
}

test('an answer with a file waits until the file was looked at, says so once, and leaves by itself then', async context => {
  const { answers, shown, comesBack, mails, names, platform, settle } = await withClamdAway(context)
  const id = await answers({ 'notes.txt': Buffer.from('Hello') })
  expect(await mails()).toEqual([])
  for (const _ of [1, 2]) {
    platform.clock.pass({ minutes: 2 })
    await settle()
    expect((await shown(id))?.delivery).toMatchObject({ state: 'queued', attempts: 0, answer: 'not_scanned' })
  }
  expect(await names()).toEqual(['reply.sent', 'delivery.held'])
  await comesBack()
  expect((await shown(id))?.delivery).toMatchObject({ state: 'sent', attempts: 1 })
  expect((await mails())[0]?.attachments.map(({ filename }) => filename)).toEqual(['notes.txt'])
}, 60_000)

test('a virus stops an answer for good; without the file it is sent', async context => {
  const { ada, answers, shown, comesBack, mails, names, settle } = await withClamdAway(context)
  const id = await answers({ 'notes.txt': Buffer.from('Hello'), 'bill.txt': eicar })
  await comesBack()
  expect((await shown(id))?.delivery).toMatchObject({ state: 'failed', answer: 'infected' })

  const params = { params: { id } }
  await ada.calls(messages.sendAgain, params)
  await settle()
  expect((await shown(id))?.delivery).toMatchObject({ state: 'failed', answer: 'infected' })
  expect(await mails()).toEqual([])

  const { body } = await ada.calls(messages.removeInfected, params)
  expect(body.attachments.map(({ name }) => name)).toEqual(['notes.txt'])
  await ada.calls(messages.sendAgain, params)
  await settle()
  expect((await mails())[0]?.attachments.map(({ filename }) => filename)).toEqual(['notes.txt'])
  expect(await names()).toContain('attachment.removed')
  expect((await ada.calls(messages.removeInfected, params)).body.error).toBe('attachment_unknown')
}, 60_000)

test('what is known to be infected is not even attached', async context => {
  const company = await withClamdAway(context)
  const id = await uploads(company, 'bill.txt', eicar)
  await company.comesBack()
  const { params } = company
  const body = { text: 'See below.', attachmentIds: [id] }
  expect((await company.ada.calls(tickets.reply, { params, body })).body.error).toBe('file_infected')
  expect((await company.ada.calls(tickets.note, { params, body })).body.error).toBe('file_infected')
}, 60_000)

test('a file from before the scanner was set is looked at before it leaves; where no scanner is left, nothing waits', async context => {
  const { ada, params, settle, shown, clamd, answers, platform } = await withClamdAway(context)
  const set = (scanner: { host: string; port: number; ownNetwork: boolean } | null) =>
    ada.calls(virusScanner.change, { body: { scanner } })
  await set(null)
  const before = await shown(await answers({ 'notes.txt': Buffer.from('Hello') }))
  expect(before?.delivery).toMatchObject({ state: 'sent' })
  await set({ host: clamd.host, port: clamd.port, ownNetwork: true })
  const fileIds = [before?.attachments[0]?.id ?? 0]
  const { body } = await ada.calls(tickets.reply, { params, body: { text: 'Again.', fileIds } })
  await settle()
  expect((await shown(body.id))?.delivery).toMatchObject({ state: 'queued', answer: 'not_scanned' })
  await set(null)
  platform.clock.pass({ minutes: 1 })
  await settle()
  expect((await shown(body.id))?.delivery).toMatchObject({ state: 'sent' })
}, 60_000)
