import type { Groups, Trial } from '@stoa/contract/conditions'
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Scope } from '../../departments/queries.ts'
import { companyZone } from '../company-zone.ts'
import { inThePast } from './in-the-past.ts'
import { countAll, type Hit, lookBack, nothingSeen, type Seen } from './look-back.ts'
import { againOf, presentTrial } from './present-trial.ts'
import { type Asker, conditionsSql, joined } from './query.ts'
import type { Source, Span } from './source.ts'

/** Milliseconds that looking may take; what is not seen by then is estimated. */
const looking = 550
/** One statement that takes longer than this is given up. */
const longest = 900
const counting = 150

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
  for (const [at, source] of sources.entries()) {
    const until = began + (looking * (at + 1)) / sources.length
    const before = seen.moments
    let whole = false
    await inThePast(db, longest, async tx => {
      whole = await lookBack(tx, source, groups, { asker, until, seen })
    })
    // Where not even counting them ends in time, that there are more is certain.
    let all = seen.moments - before + (whole ? 0 : 1)
    if (!whole)
      await inThePast(db, counting, async tx => {
        all = Math.max(all, await countAll(tx, source))
      })
    seen.all += all
  }
  return { span, groups, asker, seen }
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
  const found = [...looked.seen.hits].toSorted(([, one], [, other]) => other.second - one.second)
  const asked = found.slice(0, mostAsked)
  const counts = questions.map(() => 0)
  for (const source of new Set(asked.map(([, hit]) => hit.source))) {
    const own = asked.filter(([, hit]) => hit.source === source)
    await inThePast(db, longest, async tx => {
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
