import type { Groups, Trial } from '@stoa/contract/conditions'
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Scope } from '../../departments/queries.ts'
import { companyZone } from '../company-zone.ts'
import { inThePast } from './in-the-past.ts'
import { type Hit, lookAtAll } from './look.ts'
import { addAll, countAll, guessAll, lookBack, nothingSeen, type Seen } from './look-back.ts'
import { newest } from './newest.ts'
import { againOf, presentTrial } from './present-trial.ts'
import { type Asker, conditionsSql, isSlow, joined } from './query.ts'
import type { Source, Span } from './source.ts'

/** Milliseconds that looking may take; what is not seen by then is estimated. */
const looking = 750
/** One statement that takes longer than this is given up. */
const longest = 900
const counting = 150
/** Up to about so many are looked at all at once, which may take this part of the time. */
const mostAtOnce = 150_000
const partOfTime = 0.85

export type Looked = { span: Span; groups: Groups; asker: Asker; seen: Seen }

/** Looks through moments for those at which conditions held, one source after the other; of a ticket its newest moment counts, of the first source that has any. */
export const lookAt = async (
  db: Db,
  given: {
    groups: Groups
    sources: readonly Source[]
    span: Span
    scope: Scope
    now: Temporal.Instant
    me?: number | undefined
  },
): Promise<Looked> => {
  const { groups, sources, span, scope, now, me } = given
  const zone = await companyZone(db)
  const asker: Asker = { scope, zone, now, ...(me !== undefined && { me }) }
  const seen = nothingSeen()
  const began = performance.now()
  for (const [at, source] of sources.entries())
    await lookThrough(db, source, groups, {
      asker,
      seen,
      alone: sources.length === 1,
      until: began + (looking * (at + 1)) / sources.length,
    })
  return { span, groups, asker, seen }
}

type Given = { asker: Asker; seen: Seen; until: number; alone: boolean }

const lookThrough = async (db: Db, source: Source, groups: Groups, given: Given): Promise<void> => {
  const { seen } = given
  const before = seen.moments
  const tried = await allAtOnce(db, source, groups, given)
  const isWhole = tried.isWhole || (await newestFirst(db, source, groups, given))
  const looked = seen.moments - before
  seen.all += isWhole ? looked : Math.max(looked + 1, tried.all ?? (await count(db, source)) ?? 0)
}

/** null: not even that ends in time. */
const count = async (db: Db, source: Source): Promise<number | null> => {
  let all: number | null = null
  await inThePast(db, { longest: counting }, async tx => {
    all = await countAll(tx, source)
  })
  return all
}

/** @returns whether it was worth trying, and came to its end; and how many moments there are, where that was found out */
const allAtOnce = async (
  db: Db,
  source: Source,
  groups: Groups,
  { until, ...given }: Given,
): Promise<{ isWhole: boolean; all: number | null }> => {
  if (isSlow(groups, source)) return { isWhole: false, all: null }
  let expected = Number.POSITIVE_INFINITY
  let found: Awaited<ReturnType<typeof lookAtAll>> | null = null
  await inThePast(db, { longest: counting }, async tx => {
    expected = await guessAll(tx, source)
  })
  if (expected > mostAtOnce) return { isWhole: false, all: null }
  const longest = (until - performance.now()) * partOfTime
  const [isWhole, all] = await Promise.all([
    inThePast(db, { longest, many: true }, async tx => {
      found = await lookAtAll(tx, source, groups, given)
    }),
    count(db, source),
  ])
  if (!isWhole || all === null || found === null) return { isWhole: false, all }
  addAll(given.seen, found, all)
  return { isWhole: true, all }
}

const newestFirst = async (db: Db, source: Source, groups: Groups, given: Given): Promise<boolean> => {
  let isWhole = false
  await inThePast(db, { longest }, async tx => {
    isWhole = await lookBack(tx, source, groups, given)
  })
  return isWhole
}

export const trialOf = (db: Db, { span, seen, groups, asker }: Looked): Promise<Trial> =>
  presentTrial(db, { span, seen, groups, asker })

/** The newest are asked; for all, the share is taken. */
const mostAsked = 2_000

/** For how many of the tickets that were found each of these holds too, as they were at that moment. Each is asked of `ticket` and `event`. */
export const countAmong = async (
  db: Db,
  looked: Looked,
  questions: readonly { groups: Groups; ask: (source: Source) => RawBuilder<boolean> }[],
): Promise<number[]> => {
  if (questions.length === 0) return []
  const found = [...looked.seen.hits]
  const asked = newest(found, mostAsked)
  const counts = questions.map(() => 0)
  for (const source of new Set(asked.map(([, hit]) => hit.source))) {
    const own = asked.filter(([, hit]) => hit.source === source)
    await inThePast(db, { longest }, async tx => {
      const all = await countOwn(tx, looked, source, own, questions)
      for (const [at, count] of all.entries()) counts[at] = (counts[at] ?? 0) + count
    })
  }
  const share = found.length / Math.max(1, asked.length)
  return counts.map(count => Math.round(count * share))
}

const countOwn = async (
  tx: Tx,
  { asker }: Looked,
  source: Source,
  found: readonly (readonly [number, Hit])[],
  questions: Parameters<typeof countAmong>[2],
): Promise<number[]> => {
  const counts = questions.map(({ groups, ask }, at) => {
    const also = groups.length > 0 ? sql`${conditionsSql(groups, source, asker)} and` : sql``
    return sql`(count(*) filter (where ${also} ${ask(source)}))::int as ${sql.ref(`c${at}`)}`
  })
  const all = questions.flatMap(({ groups }) => groups)
  const { rows } = await sql<Record<string, number>>`
    select ${sql.join(counts)} ${joined(againOf(found), all, asker)}`.execute(tx)
  return questions.map((_, at) => rows[0]?.[`c${at}`] ?? 0)
}
