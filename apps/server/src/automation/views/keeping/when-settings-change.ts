import { sql } from 'kysely'
import type { Act } from '../../../platform/events/act.ts'
import { recheckSoon } from '../store/rechecks.ts'
import { takeTurn } from '../store/turn.ts'
import { beginFilling } from './begin-filling.ts'
import type { Keepers } from './keepers.ts'

const promises = ['due', 'overdue']

/** Other hours or another level move what is due on many tickets at once, and no event of each tells it. */
export const recheckPromises = async (act: Act, keepers: Keepers): Promise<void> => {
  await takeTurn(act.tx)
  const concerned = (await keepers(act.tx)).filter(
    ({ needs, order }) => order === 'urgency' || needs.some(need => promises.includes(need.field)),
  )
  await recheckSoon(
    act.tx,
    concerned.map(keeper => keeper.fillId),
    sql`select distinct ticket_id as id from sla_clock where ended_at is null`,
    act.clock.now(),
  )
}

/** Days and times of day are others in another time zone. */
export const fillTimedAnew = async (act: Act, keepers: Keepers): Promise<void> => {
  await takeTurn(act.tx)
  for (const { viewId, timed, said, order } of await keepers(act.tx))
    if (timed) await beginFilling(act, { id: viewId, groups: said, order })
}
