import { randomBytes } from 'node:crypto'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Act } from '../../platform/events/act.ts'
import { record } from '../../platform/events/record.ts'
import type { Platform } from '../../platform/platform.ts'
import { webhookEvents } from './events.ts'

type Needs = Pick<Platform, 'secrets'>

const find = async (db: Db | Tx, { secrets }: Needs): Promise<string | null> => {
  const row = await db.selectFrom('request_signing').select('secret_sealed').executeTakeFirst()
  return row ? secrets.open(row.secret_sealed) : null
}

const fresh = ({ secrets }: Needs) => secrets.seal(randomBytes(32).toString('base64url'))

/** What requests are signed with; made when it is first asked for. Of two who ask at once, both get the same. */
export const signingSecret = async (
  platform: Pick<Platform, 'db' | 'clock' | 'secrets'>,
): Promise<string> => {
  const { db, clock } = platform
  const secret = await find(db, platform)
  if (secret !== null) return secret
  await db
    .insertInto('request_signing')
    .values({ secret_sealed: fresh(platform), made_at: clock.now() })
    .onConflict(conflict => conflict.column('id').doNothing())
    .execute()
  return signingSecret(platform)
}

/** Another secret; whatever is sent from now on is signed with it. */
export const renewSigning = async (act: Act, needs: Needs): Promise<void> => {
  const made = { secret_sealed: fresh(needs), made_at: act.clock.now() }
  await act.tx
    .insertInto('request_signing')
    .values(made)
    .onConflict(conflict => conflict.column('id').doUpdateSet(made))
    .execute()
  await record(act, webhookEvents, 'request-signing.renewed', {})
}
