import { expect, test, vi } from 'vitest'
import type { Platform } from '../../platform/platform.ts'
import { testPlatform } from '../../platform/testing/test-platform.ts'
import { keepRaw, type Reader } from './commands.ts'
import { NotReady } from './reader.ts'
import { createIntakeWorker } from './worker.ts'

const keep = (platform: Platform, text: string) =>
  keepRaw(platform.db, {
    channel: 'paper',
    source: {},
    raw: Buffer.from(text),
    dedupKey: Buffer.from(text),
    receivedAt: platform.clock.now(),
  })

/** A channel whose records say themselves what becomes of them. */
const paper = (misfortunes: Record<string, () => Error> = {}): Reader & { taken: string[] } => {
  const taken: string[] = []
  return {
    taken,
    glance: () => ({ from: '', subject: '' }),
    async read({ raw }) {
      const text = raw.toString()
      if (text === 'unreadable') throw new Error('what a scrawl')
      return {
        conversation: [],
        async take() {
          const error = misfortunes[text]?.()
          if (error) throw error
          taken.push(text)
          return { state: 'suppressed', reason: 'read' }
        },
      }
    },
  }
}

const states = async (platform: Platform) => {
  const rows = await platform.db
    .selectFrom('intake')
    .select(['raw', 'state', 'reason', 'attempts'])
    .orderBy('id')
    .execute()
  return rows.map(row => `${row.raw}: ${row.state}${row.reason ? ` (${row.reason})` : ''}`)
}

test('the same thing given twice is one record', async () => {
  const platform = await testPlatform()
  const first = await keep(platform, 'one')
  expect(await keep(platform, 'one')).toEqual({ id: first.id, duplicate: true })
})

test('a record that cannot be read or written is set aside with its reason, and stops no other', async () => {
  const platform = await testPlatform()
  for (const text of ['one', 'unreadable', 'cursed', 'two']) await keep(platform, text)
  const reader = paper({ cursed: () => new Error('no such thing') })
  await createIntakeWorker(platform, { paper: reader }).drain()
  expect(await states(platform)).toEqual([
    'one: suppressed (read)',
    'unreadable: failed (what a scrawl)',
    'cursed: failed (no such thing)',
    'two: suppressed (read)',
  ])
})

test("the machine's trouble is waited out, a few times", async () => {
  const platform = await testPlatform()
  await keep(platform, 'big')
  let full = true
  const reader = paper({
    big: () => (full ? Object.assign(new Error('disk full'), { code: 'ENOSPC' }) : undefined) as Error,
  })
  const worker = createIntakeWorker(platform, { paper: reader })
  await worker.drain()
  expect(await states(platform)).toEqual(['big: waiting (disk full)'])
  await worker.drain()
  platform.clock.pass({ seconds: 2 })
  full = false
  await worker.drain()
  expect(await states(platform)).toEqual(['big: suppressed (read)'])
})

test('what never gets better fails after a last attempt', async () => {
  const platform = await testPlatform()
  await keep(platform, 'big')
  const reader = paper({ big: () => Object.assign(new Error('disk full'), { code: 'ENOSPC' }) })
  const worker = createIntakeWorker(platform, { paper: reader })
  for (let attempt = 0; attempt < 6; attempt += 1) {
    await worker.drain()
    platform.clock.pass({ hours: 1 })
  }
  expect(await states(platform)).toEqual(['big: failed (disk full)'])
})

test('a server that is not ready fails nothing', async () => {
  const platform = await testPlatform()
  await keep(platform, 'early')
  const worker = createIntakeWorker(platform, { paper: paper({ early: () => new NotReady('not yet') }) })
  await expect(worker.drain()).rejects.toThrow('not yet')
  expect(await states(platform)).toEqual(['early: waiting'])
})

test('what one record wrote before it failed is undone, what others wrote stays', async () => {
  const platform = await testPlatform()
  for (const text of ['one', 'half', 'two']) await keep(platform, text)
  const reader: Reader = {
    glance: () => ({ from: '', subject: '' }),
    read: async ({ raw }) => ({
      conversation: [],
      async take({ tx, clock }) {
        const name = raw.toString()
        await tx
          .insertInto('contact')
          .values({ name, email: `${name}@x.example`, created_at: clock.now() })
          .execute()
        if (name === 'half') throw new Error('broke')
        return { state: 'suppressed', reason: 'read' }
      },
    }),
  }
  await createIntakeWorker(platform, { paper: reader }).drain()
  const contacts = await platform.db.selectFrom('contact').select('name').orderBy('name').execute()
  expect(contacts.map(contact => contact.name)).toEqual(['one', 'two'])
})

test('of two processes one reads; when it stops, the other goes on', async () => {
  const platform = await testPlatform()
  const [first, second] = [paper(), paper()]
  const one = createIntakeWorker(platform, { paper: first })
  const other = createIntakeWorker(platform, { paper: second })
  one.start()
  await vi.waitFor(async () => {
    await keep(platform, 'one')
    platform.arrived.ring()
    expect(first.taken).toEqual(['one'])
  })
  other.start()
  await keep(platform, 'two')
  platform.arrived.ring()
  await vi.waitFor(() => expect(first.taken).toEqual(['one', 'two']))
  await one.stop()
  await keep(platform, 'three')
  await vi.waitFor(() => expect(second.taken).toEqual(['three']), 5000)
  await other.stop()
})
