import { sql } from 'kysely'
import { system } from '../../../../platform/events/act.ts'
import { record } from '../../../../platform/events/record.ts'
import { type Platform, write } from '../../../../platform/platform.ts'
import { mailboxEvents } from '../events.ts'

// After a start of the server every mailbox is old news until its connection stands.
const GRACE = { minutes: 2 }

type Silent = { mailboxId: number; silentSince: Temporal.Instant; problem: string | null }

/**
 * Finds the mailboxes that could not be read for as long as each allows, and those that are read again. Each is found
 * once, whichever process looks. Who is told, and how, follows from the events.
 */
export const warnOfSilentMailboxes = async (
  platform: Pick<Platform, 'db' | 'clock' | 'wake'>,
): Promise<void> => {
  const now = platform.clock.now()
  const { rows } = await sql<{ due: boolean }>`
    select exists (${silent(now)}) or exists (select from mailbox_health where ${wellAgain}) as due`.execute(
    platform.db,
  )
  if (!rows[0]?.due) return
  await write(platform, system, async act => {
    const stopped = await sql<Silent>`
      update mailbox_health set warned_at = ${now} where mailbox_id in (${silent(now)}) and warned_at is null
      returning mailbox_id as "mailboxId", coalesce(looked_at, watched_since) as "silentSince",
                case when state = 'failing' then problem end as problem`.execute(act.tx)
    for (const { mailboxId, silentSince, problem } of stopped.rows)
      await record(act, mailboxEvents, 'mailbox.stopped', {
        mailboxId,
        silentSince: silentSince.toString(),
        problem,
      })
    const recovered = await sql<{ mailboxId: number }>`
      update mailbox_health set warned_at = null where ${wellAgain} returning mailbox_id as "mailboxId"`.execute(
      act.tx,
    )
    for (const { mailboxId } of recovered.rows)
      await record(act, mailboxEvents, 'mailbox.recovered', { mailboxId })
  })
}

const wellAgain = sql`warned_at is not null and looked_at > warned_at`

const silent = (now: Temporal.Instant) => sql`
  select mailbox_id from mailbox_health join mailbox on mailbox.id = mailbox_id
  where mailbox.active and warned_at is null and begun_at < ${now.subtract(GRACE)}
    and coalesce(looked_at, watched_since) < ${now}::timestamptz - make_interval(mins => warn_after_minutes)`
