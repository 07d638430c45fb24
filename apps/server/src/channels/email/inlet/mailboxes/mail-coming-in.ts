import { sql } from 'kysely'
import type { Platform } from '../../../../platform/platform.ts'
import { presentMailboxes } from './present-mailbox.ts'

export type MailComingIn = {
  /** Mailboxes that are connected now, and one that is not, with its server's words. */
  connected: number
  failing: { name: string; problem: string } | null
  /** When the last mail came by SMTP, as far as it is among the newest records. */
  bySmtpAt: Temporal.Instant | null
}

const NEWEST = 1000

/** Whether and how mail comes in at this moment. */
export const mailComingIn = async (platform: Pick<Platform, 'db' | 'clock'>): Promise<MailComingIn> => {
  const boxes = await presentMailboxes(platform)
  const failing = boxes.find(box => box.health.state === 'failing')
  const { rows } = await sql<{ at: Temporal.Instant | null }>`
    select max(received_at) filter (where channel = 'email' and source ->> 'kind' = 'smtp') as at
    from (select channel, source, received_at from intake order by id desc limit ${NEWEST}) newest`.execute(
    platform.db,
  )
  return {
    connected: boxes.filter(box => box.health.state === 'connected').length,
    failing: failing ? { name: failing.name, problem: failing.health.problem ?? '' } : null,
    bySmtpAt: rows[0]?.at ?? null,
  }
}
