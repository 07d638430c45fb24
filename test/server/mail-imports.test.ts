import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mailImportPath, mailImports } from '@stoa/contract/mail-imports'
import { search } from '@stoa/contract/search'
import { tickets } from '@stoa/contract/tickets'
import { expect, onTestFinished, test } from 'vitest'
import { beginImport } from '../../apps/server/src/channels/email/inlet/archive/change-imports.ts'
import { createMailImporter } from '../../apps/server/src/channels/email/inlet/archive/importer.ts'
import { smtpDedupKey } from '../../apps/server/src/channels/email/inlet/dedup-key.ts'
import { keepRaw } from '../../apps/server/src/channels/intake/commands.ts'
import { system } from '../../apps/server/src/platform/events/act.ts'
import { write } from '../../apps/server/src/platform/platform.ts'
import { openMailedCompany } from '../support/mailed-company.ts'

const publicMails = join(import.meta.dirname, '../../../shared/data/mail')
const there = existsSync(publicMails)

type Old = {
  id: string
  date: string
  from?: string
  to?: string
  subject?: string
  text?: string
  head?: string
}

const oldMail = ({ id, date, from = 'Nour <nour@old.example>', to = 'help@olive.example', ...more }: Old) =>
  [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${more.subject ?? 'A broken jar'}`,
    `Date: ${date}`,
    `Message-ID: <${id}@old.example>`,
    ...(more.head ? [more.head] : []),
    '',
    more.text ?? 'The jar was broken.',
    '',
  ].join('\n')

const boxOf = (mails: readonly string[]) =>
  mails.map(mail => `From x Mon Nov  2 10:00:00 2020\n${mail}${mail.endsWith('\n') ? '' : '\n'}\n`).join('')

/** A company with a department whose address old mails name, a template that answers what comes in, and an importer. */
const company = async () => {
  const opened = await openMailedCompany()
  const { platform, modules, ada } = opened
  const folder = await mkdtemp(join(tmpdir(), 'stoa-import-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const help = await opened.department('Help', [], ['help@olive.example'])
  const drained = async (importer: Pick<ReturnType<typeof createMailImporter>, 'drain'>) => {
    let isOver = false
    const draining = importer.drain().finally(() => {
      isOver = true
    })
    while (!isOver) {
      await modules.intake.drain()
      await new Promise(resolve => setTimeout(resolve, 20))
    }
    await draining
    await opened.settle()
  }
  const begin = async (path: string, ticketStatus: 'closed' | 'resolved' = 'closed') =>
    write(platform, system, act =>
      beginImport(act, { name: 'box', path, uploaded: false, departmentId: help.id, ticketStatus }),
    )
  return {
    ...opened,
    help,
    folder,
    begin,
    drained,
    imports: async (mails: readonly string[], ticketStatus?: 'closed' | 'resolved') => {
      const path = join(folder, `box-${crypto.randomUUID()}`)
      await writeFile(path, Buffer.from(boxOf(mails), 'latin1'))
      const { id } = await begin(path, ticketStatus)
      await drained(modules.mailImporter)
      return (await ada.calls(mailImports.list, {})).body.items.find(item => item.id === id)
    },
    all: async () => (await ada.calls(tickets.list, {})).body.items,
    said: async (id: number) =>
      (await ada.calls(tickets.messages, { params: { id } })).body.items.map(
        ({ kind, text, at, author }) => ({
          kind,
          text: text.trim(),
          at: at.slice(0, 10),
          author: author.kind,
        }),
      ),
  }
}

const conversation = [
  oldMail({ id: '1', date: 'Mon, 2 Nov 2020 10:00:00 +0000' }),
  oldMail({
    id: '2',
    date: 'Tue, 3 Nov 2020 10:00:00 +0000',
    from: 'Olive Help <help@olive.example>',
    to: 'nour@old.example',
    subject: 'Re: A broken jar',
    text: 'We send another one.',
    head: 'In-Reply-To: <1@old.example>',
  }),
  oldMail({
    id: '3',
    date: 'Wed, 4 Nov 2020 10:00:00 +0000',
    subject: 'Re: A broken jar',
    text: 'It has come, thank you.',
    head: 'References: <1@old.example> <2@old.example>',
  }),
]

test('an old conversation becomes one ticket that is over, with its own dates; nobody is answered, told or promised anything', async () => {
  const { imports, all, said, mails, platform, help, ada } = await company()
  // An archive is in any order: what was written first comes first.
  expect(await imports(conversation.toReversed())).toMatchObject({
    state: 'done',
    ...{ total: 3, done: 3, known: 0, failed: 0, waiting: 0 },
  })
  const [ticket, ...others] = await all()
  expect(others).toEqual([])
  expect(ticket).toMatchObject({ status: 'closed', subject: 'A broken jar', department: { id: help.id } })
  expect(ticket?.createdAt).toBe('2020-11-02T10:00:00Z')
  expect(await said(ticket?.id ?? 0)).toEqual([
    { kind: 'incoming', text: 'The jar was broken.', at: '2020-11-02', author: 'contact' },
    { kind: 'reply', text: 'We send another one.', at: '2020-11-03', author: 'system' },
    { kind: 'incoming', text: 'It has come, thank you.', at: '2020-11-04', author: 'contact' },
  ])
  expect(await mails()).toEqual([])
  const names = (
    await platform.db.selectFrom('event').select('name').where('ticket_id', 'is not', null).execute()
  ).map(({ name }) => name)
  expect(names).toEqual(['ticket.imported', 'message.imported', 'message.imported'])
  expect(await platform.db.selectFrom('sla_clock').selectAll().execute()).toEqual([])
  const found = await ada.calls(search.tickets, { query: { q: 'thank' } })
  expect(JSON.stringify(found.body)).toContain('A broken jar')
})

test('the same mail counts once: in the archive, in another run, and where it came by itself before', async () => {
  const { imports, all, platform, modules, said } = await company()
  const raw = Buffer.from((conversation[0] ?? '').replaceAll('\n', '\r\n'))
  const to = ['help@olive.example']
  const receivedAt = platform.clock.now()
  await keepRaw(platform.db, {
    ...{ channel: 'email', raw, receivedAt, dedupKey: smtpDedupKey(raw, to, receivedAt) },
    source: { kind: 'smtp', from: 'nour@old.example', to, client: '192.0.2.1' },
  })
  await modules.intake.drain()
  expect(await imports([...conversation, ...conversation])).toMatchObject({ total: 6, done: 2, known: 4 })
  expect(await imports(conversation)).toMatchObject({ total: 3, done: 0, known: 3 })
  const [ticket, ...others] = await all()
  expect(others).toEqual([])
  // It is a ticket of today, so it stays one.
  expect(ticket?.status).toBe('new')
  expect(await said(ticket?.id ?? 0)).toHaveLength(3)
})

test('what was interrupted goes on where it stood', async () => {
  const { begin, drained, platform, folder, all, modules } = await company()
  const path = join(folder, 'large')
  const many = Array.from({ length: 300 }, (_, at) =>
    oldMail({
      id: `many-${at}`,
      date: new Date(Date.UTC(2020, 0, 1, 0, at)).toUTCString(),
      subject: `Jar ${at}`,
      text: `Jar ${at}.`,
    }),
  )
  await writeFile(path, boxOf(many))
  const { id } = await begin(path)
  const first = createMailImporter(platform)
  const feeding = first.drain()
  const stand = async () =>
    (await platform.db.selectFrom('mail_import').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
      .fed
  while ((await stand()) === 0) await new Promise(resolve => setTimeout(resolve, 5))
  await first.stop()
  await feeding
  const stood = await stand()
  expect(stood).toBeGreaterThan(0)
  expect(stood).toBeLessThan(300)
  await drained(modules.mailImporter)
  expect(await stand()).toBe(300)
  expect((await platform.db.selectFrom('ticket').select('id').execute()).length).toBe(300)
  expect((await all()).length).toBeGreaterThan(0)
})

test('a customer who writes to an imported ticket today opens it again where it was resolved', async () => {
  const { imports, all, platform, modules, settle } = await company()
  await imports(conversation, 'resolved')
  const raw = Buffer.from(
    oldMail({
      id: '4',
      date: 'Fri, 20 Nov 2026 16:40:00 +0000',
      text: 'It broke again.',
      head: 'In-Reply-To: <2@old.example>',
    }).replaceAll('\n', '\r\n'),
  )
  const receivedAt = platform.clock.now()
  await keepRaw(platform.db, {
    ...{ channel: 'email', raw, receivedAt, dedupKey: smtpDedupKey(raw, [], receivedAt) },
    source: { kind: 'smtp', from: 'nour@old.example', to: ['help@olive.example'], client: '192.0.2.1' },
  })
  await modules.intake.drain()
  await settle()
  const [ticket, ...others] = await all()
  expect(others).toEqual([])
  expect(ticket?.status).toBe('open')
  expect(await platform.db.selectFrom('follower_failure').selectAll().execute()).toEqual([])
})

test('an administrator uploads an archive; an agent may not; nobody learns what is no archive by guessing', async () => {
  const { server, ada, ben, help, drained, modules, all } = await company()
  const post = (
    browser: typeof ada,
    body: string,
    query = `name=box&departmentId=${help.id}&ticketStatus=resolved`,
  ) =>
    server.inject({
      method: 'POST',
      url: `${mailImportPath}?${query}`,
      payload: Buffer.from(body),
      headers: { cookie: browser.cookie() ?? '', 'content-type': 'application/octet-stream' },
    })
  expect((await post(ben.browser, boxOf(conversation))).statusCode).toBe(403)
  expect((await post(ada, boxOf(conversation), 'name=box&departmentId=999')).statusCode).toBe(422)
  expect((await post(ada, boxOf(conversation))).statusCode).toBe(200)
  expect((await post(ada, 'GIF89a')).statusCode).toBe(200)
  await drained(modules.mailImporter)
  const { items } = (await ada.calls(mailImports.list, {})).body
  expect(items.map(({ state, done, problem }) => ({ state, done, problem }))).toEqual([
    { state: 'failed', done: 0, problem: expect.stringMatching(/neither an mbox/) },
    { state: 'done', done: 3, problem: null },
  ])
  expect((await all()).map(({ status }) => status)).toEqual(['resolved'])
})

test.skipIf(!there)(
  `all the public mails are imported: none is lost, whatever its bytes${there ? '' : ' (skipped: the public mails are not here)'}`,
  async () => {
    const { imports, platform } = await company()
    const names = (await readdir(publicMails, { recursive: true }))
      .filter(name => name.endsWith('.eml'))
      .sort()
    const mails = await Promise.all(
      names.map(async name =>
        (await readFile(join(publicMails, name))).toString('latin1').replace(/^(>*From )/gm, '>$1'),
      ),
    )
    const outcome = await imports(mails)
    expect(outcome).toMatchObject({
      state: 'done',
      total: names.length,
      failed: 0,
      waiting: 0,
      unreadable: [],
    })
    expect((outcome?.done ?? 0) + (outcome?.known ?? 0)).toBe(names.length)
    const { length } = await platform.db.selectFrom('message').select('id').execute()
    expect(length).toBe(outcome?.done)
  },
)
