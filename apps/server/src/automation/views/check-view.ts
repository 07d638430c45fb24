import type { Groups } from '@stoa/contract/conditions'
import type { Sharing } from '@stoa/contract/macros'
import { requireConditions } from '../../core/conditions/queries.ts'
import { departmentExists } from '../../core/departments/queries.ts'
import { findCallerOfPerson } from '../../core/people/queries.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { mayShare, type Viewer } from './rules/who-may.ts'
import { nameIsTaken, type ViewInput } from './store/views.ts'

/** @throws not_shareable, department_unknown, lead_unknown */
export const checkSharing = async (
  tx: Tx,
  viewer: Viewer,
  given: { ownerId: number | null; sharing: Sharing },
): Promise<void> => {
  const { sharing, ownerId } = given
  // What belongs to a program and is for nobody, nobody would ever see.
  if (!mayShare(viewer, sharing) || (ownerId === null && sharing.with === 'nobody'))
    return refuse('not_shareable')
  const ids = 'ids' in sharing ? sharing.ids : []
  for (const id of ids)
    if (sharing.with === 'departments' && !(await departmentExists(tx, id)))
      return refuse('department_unknown')
    else if (sharing.with === 'agents' && !(await findCallerOfPerson(tx, id))) return refuse('lead_unknown')
}

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
