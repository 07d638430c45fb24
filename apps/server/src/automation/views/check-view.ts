import type { Groups } from '@stoa/contract/conditions'
import { requireConditions } from '../../core/conditions/queries.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { nameIsTaken, type ViewInput } from './store/views.ts'

/** @throws name_taken */
export const checkName = async (
  tx: Tx,
  view: Pick<ViewInput, 'name'> & { ownerId: number | null },
  except: number | null,
): Promise<void> => {
  if (await nameIsTaken(tx, view, except)) return refuse('name_taken')
}

/** What a view may ask about: there is no event that it would be about, and somebody looks. @throws conditions_invalid with each place */
export const checkConditions = (db: Db | Tx, groups: Groups): Promise<void> =>
  requireConditions(db, groups, ['ticket', 'clock'], { me: true })
