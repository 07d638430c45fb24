import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { mailOf } from '../../apps/server/src/channels/email/inlet/testing.ts'
import { countingLine } from '../support/counting-line.ts'
import { mailboxOnServer } from '../support/mailbox-on-server.ts'

const there = spawnSync('dovecot', ['--version']).status === 0
const skipped = there ? '' : ' (skipped: Dovecot is not installed)'

describe.skipIf(!there)(`two nodes on one database${skipped}`, () => {
  test('read a mailbox one at a time; when that one is killed the other goes on, and no mail comes twice', async () => {
    const { dovecot, platform, change, kept } = await mailboxOnServer()
    const line = await countingLine(dovecot)
    await change({ port: line.port })
    const node = () => {
      const child = spawn(
        process.execPath,
        [join(import.meta.dirname, '../support/mailbox-reader-process.ts')],
        {
          env: { ...process.env, DATABASE_URL: platform.databaseUrl, STOA_DATA: platform.config.dataDir },
          stdio: 'ignore',
        },
      )
      onTestFinished(() => void child.kill('SIGKILL'))
      return child
    }
    const [first, second] = [node(), node()]
    const holder = async (): Promise<number[]> => {
      const { rows } = await platform.pool.query(
        `select pid from pg_locks where locktype = 'advisory' and classid = 7861005 and granted
           and database = (select oid from pg_database where datname = current_database())`,
      )
      return rows.map(row => row.pid)
    }
    await vi.waitFor(async () => expect(await holder()).toHaveLength(1), { timeout: 20_000 })
    const before = await holder()
    for (let n = 0; n < 5; n += 1) await dovecot.deliver(mailOf({ id: `a${n}@x.example`, subject: `A${n}` }))
    await vi.waitFor(async () => expect(await kept()).toHaveLength(5), { timeout: 20_000 })

    // Whichever of them holds it: both are killed in turn, so that it is the other's turn at least once.
    first.kill('SIGKILL')
    await once(first, 'exit')
    for (let n = 0; n < 5; n += 1) await dovecot.deliver(mailOf({ id: `b${n}@x.example`, subject: `B${n}` }))
    await vi.waitFor(async () => expect(await kept()).toHaveLength(10), { timeout: 20_000 })
    const third = node()
    second.kill('SIGKILL')
    await once(second, 'exit')
    for (let n = 0; n < 5; n += 1) await dovecot.deliver(mailOf({ id: `c${n}@x.example`, subject: `C${n}` }))
    await vi.waitFor(async () => expect(await kept()).toHaveLength(15), { timeout: 20_000 })

    expect(await holder()).not.toEqual(before)
    expect(new Set(await kept()).size).toBe(15)
    expect(line.counts().most).toBe(1)
    third.kill('SIGKILL')
    await once(third, 'exit')
  }, 60_000)
})
