import type { Sharing } from '@stoa/contract/macros'
import type { Tx } from '../../platform/db/database.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { departmentExists } from '../departments/queries.ts'
import { findCallerOfPerson } from '../people/queries.ts'
import { mayShare, type Viewer } from './rules/who-may.ts'

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
