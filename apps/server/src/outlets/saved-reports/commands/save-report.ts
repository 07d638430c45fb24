import { checkSharing, type Viewer } from '../../../core/sharing/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { insertSaved, nameIsTaken, type SavedReportInput } from '../store.ts'
import { tell } from '../tell.ts'

/** @throws Refusal not_shareable, department_unknown, lead_unknown, name_taken */
export const saveReport = async (
  act: Act,
  viewer: Viewer,
  given: SavedReportInput,
): Promise<{ id: number }> => {
  const report = { ...given, ownerId: viewer.personId }
  await checkSharing(act.tx, viewer, report)
  if (await nameIsTaken(act.tx, report, null)) return refuse('name_taken')
  const id = await insertSaved(act.tx, report, act.clock.now())
  await tell(act, { id, ...report }, 'created')
  return { id }
}
