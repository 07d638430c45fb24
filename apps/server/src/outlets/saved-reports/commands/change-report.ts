import { checkSharing, maySee, type Viewer } from '../../../core/sharing/queries.ts'
import { changesBetween } from '../../../platform/changes-between.ts'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { requireChangeable } from '../access.ts'
import { savedReportEvents } from '../events.ts'
import { nameIsTaken, type SavedReportInput, updateSaved } from '../store.ts'

/** @throws Refusal not_found, not_allowed, not_shareable, department_unknown, lead_unknown, name_taken */
export const changeReport = async (
  act: Act,
  viewer: Viewer,
  id: number,
  change: Partial<SavedReportInput>,
): Promise<void> => {
  const report = await requireChangeable(act.tx, viewer, id)
  const { name, sharing, screen } = report
  const before = { name, sharing, screen }
  const after = { ...before, ...change }
  const changes = changesBetween(before, after)
  if (Object.keys(changes).length === 0) return
  if (changes.sharing) await checkSharing(act.tx, viewer, { ...report, ...after })
  // Only its owner makes it personal: for anybody else it would be gone.
  if (!maySee({ ...report, ...after }, viewer)) return refuse('not_allowed')
  if (await nameIsTaken(act.tx, { ...report, ...after }, id)) return refuse('name_taken')
  await updateSaved(act.tx, id, after)
  const personal = before.sharing.with === 'nobody' && after.sharing.with === 'nobody'
  if (personal) await record(act, savedReportEvents, 'personal-report.changed', { savedReportId: id })
  else
    await record(act, savedReportEvents, 'saved-report.changed', {
      savedReportId: id,
      name: after.name,
      changes,
    })
}
