import { setTimeout as pause } from 'node:timers/promises'
import type { Platform } from '../../../../platform/platform.ts'
import { keepRaw } from '../../../intake/commands.ts'
import { archiveDedupKey } from '../dedup-key.ts'
import type { MailSource } from '../mail-source.ts'
import { openArchive } from './reading/archive.ts'
import { type Archive, type Entry, NoArchive } from './reading/entry.ts'
import { writtenAt } from './rules/written-at.ts'
import { changeImport, type ImportRow, noteProblem, tallyOf } from './store.ts'

// So few wait at a time that what comes in today is never far behind them.
const MOST_WAITING = 128
const AT_ONCE = 32
const LOOK_AGAIN = 100

/** In the order in which they were written, so that answers meet what they answer. The order is the same each time. */
const inOrder = (entries: readonly Entry[]): Entry[] =>
  entries
    .map((entry, place) => ({ entry, place, at: entry.at?.epochMilliseconds ?? Number.POSITIVE_INFINITY }))
    .sort((one, other) => one.at - other.at || one.place - other.place)
    .map(({ entry }) => entry)

type Needs = Pick<Platform, 'db' | 'clock' | 'arrived' | 'log'>

/** Puts the mails of an archive into the ledger, from where it stood, until they are there or somebody stops it. */
export const feedImport = async (platform: Needs, row: ImportRow, signal: AbortSignal): Promise<void> => {
  const { db, clock, log } = platform
  let archive: Archive
  try {
    archive = await openArchive(row.path, head => writtenAt(head, clock.now()))
  } catch (error) {
    if (!(error instanceof NoArchive)) log.warn({ err: error, import: row.id }, 'an archive cannot be opened')
    await changeImport(db, row.id, {
      state: 'failed',
      problem: (error as Error).message,
      ended_at: clock.now(),
    })
    return
  }
  try {
    const entries = inOrder(archive.entries)
    await changeImport(db, row.id, { state: 'running', total: entries.length })
    for (let at = row.fed; at < entries.length; at += AT_ONCE) {
      if (!(await roomFor(platform, row.id, signal))) return
      if (!(await feedSome(platform, row, { entries: entries.slice(at, at + AT_ONCE), at }))) return
    }
    while (!signal.aborted && (await tallyOf(db, row.id)).waiting > 0) await pause(LOOK_AGAIN)
    if (!signal.aborted) await changeImport(db, row.id, { state: 'done', ended_at: clock.now() })
  } finally {
    await archive.close()
  }
}

/** @returns false where it is to end */
const roomFor = async ({ db }: Needs, id: number, signal: AbortSignal): Promise<boolean> => {
  for (;;) {
    if (signal.aborted) return false
    if ((await tallyOf(db, id)).waiting < MOST_WAITING) return true
    await pause(LOOK_AGAIN)
  }
}

type Some = { entries: readonly Entry[]; at: number }

/** Some mails and the note that they are there, in one transaction: a crash in between begins with the same ones. */
const feedSome = async (platform: Needs, row: ImportRow, { entries, at }: Some): Promise<boolean> => {
  const { db, clock, arrived } = platform
  const read = await Promise.all(
    entries.map(entry =>
      entry.read().then(
        raw => ({ entry, raw, problem: null }),
        (error: Error) => ({ entry, raw: null, problem: error.message }),
      ),
    ),
  )
  const goesOn = await db.transaction().execute(async tx => {
    let known = 0
    for (const [place, { entry, raw, problem }] of read.entries()) {
      const { name } = entry
      if (raw === null) {
        await noteProblem(tx, { mail_import_id: row.id, place: at + place, name, problem })
        continue
      }
      const source: MailSource = {
        kind: 'archive',
        importId: row.id,
        name,
        at: entry.at?.toString() ?? null,
      }
      const { duplicate } = await keepRaw(tx, {
        channel: 'email',
        source,
        raw,
        dedupKey: archiveDedupKey(raw, row.department_id),
        receivedAt: clock.now(),
      })
      if (duplicate) known += 1
    }
    row.known += known
    return changeImport(tx, row.id, { fed: at + read.length, known: row.known })
  })
  arrived.ring()
  return goesOn
}
