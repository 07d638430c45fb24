import type { Mailbox } from '@stoa/contract/mail'
import { type Selectable, sql } from 'kysely'
import type { Clock } from '../../../../platform/clock.ts'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import type { Tables } from '../../../../platform/db/tables.generated.ts'

export type HealthRow = Selectable<Tables['mailbox_health']>
type State = 'connecting' | 'connected' | 'failing'

// A reader looks once a minute at least; one that has not for so long has died with its process.
const LONGEST_BETWEEN_LOOKS = { minutes: 5 }

/** Notes how the reading of mailboxes goes, for everybody to see, whichever process reads them. */
export const createHealthBook = ({ db, clock }: { db: Db; clock: Clock }) => ({
  /** A process begins to read a mailbox. */
  async begin(mailboxId: number): Promise<void> {
    const now = clock.now()
    await sql`
      insert into mailbox_health (mailbox_id, state, since, watched_since, begun_at)
      select id, 'connecting', ${now}, ${now}, ${now} from mailbox where id = ${mailboxId}
      on conflict (mailbox_id) do update set begun_at = ${now}`.execute(db)
  },
  /** `problem`: the server's words; the last ones stay until there are others. */
  async note(mailboxId: number, state: State, problem: string | null = null): Promise<void> {
    const now = clock.now()
    await sql`
      update mailbox_health set
        since = case when state = ${state} then since else ${now} end, state = ${state},
        problem = coalesce(${problem}, problem),
        problem_at = case when ${problem}::text is null then problem_at else ${now} end
      where mailbox_id = ${mailboxId}`.execute(db)
  },
  /** A look went through. */
  async looked(mailboxId: number, mails: number): Promise<void> {
    const now = clock.now()
    await sql`
      update mailbox_health set looked_at = ${now},
        last_mail_at = case when ${mails} > 0 then ${now} else last_mail_at end,
        since = case when state = 'connected' then since else ${now} end, state = 'connected'
      where mailbox_id = ${mailboxId}`.execute(db)
  },
})

export type HealthBook = ReturnType<typeof createHealthBook>

export const healthOf = async (db: Db, mailboxIds: readonly number[]): Promise<Map<number, HealthRow>> => {
  if (mailboxIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('mailbox_health')
    .selectAll()
    .where('mailbox_id', 'in', [...mailboxIds])
    .execute()
  return new Map(rows.map(row => [row.mailbox_id, row]))
}

/** What is to be said of a mailbox; without a row nobody has begun to read it. */
export const presentHealth = (
  row: HealthRow | undefined,
  { active, now }: { active: boolean; now: Temporal.Instant },
): Mailbox['health'] => {
  const moments = {
    lookedAt: row?.looked_at?.toString() ?? null,
    lastMailAt: row?.last_mail_at?.toString() ?? null,
    problemAt: row?.problem_at?.toString() ?? null,
    warnedAt: row?.warned_at?.toString() ?? null,
  }
  if (!active) return { ...moments, state: 'off', since: null, problem: null, warnedAt: null }
  if (!row) return { ...moments, state: 'connecting', since: null, problem: null }
  const { state, since, problem, looked_at } = row
  const silent =
    state === 'connected' &&
    looked_at !== null &&
    Temporal.Instant.compare(looked_at.add(LONGEST_BETWEEN_LOOKS), now) < 0
  return {
    ...moments,
    state: silent ? 'connecting' : (state as State),
    since: (silent ? looked_at : since).toString(),
    problem,
  }
}

/** Another watch begins: nothing that was noted before counts. */
export const forgetHealth = async (tx: Tx, mailboxId: number): Promise<void> => {
  await tx.deleteFrom('mailbox_health').where('mailbox_id', '=', mailboxId).execute()
}
