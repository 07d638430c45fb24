import type { TakesOver } from '../../core/departments/commands.ts'
import { sharedInstead } from '../../core/sharing/queries.ts'
import { listSavedRows, updateSaved } from './store.ts'

/** Saved reports that those of a department share go over to those of its substitute. What one shows stays: the numbers of what is gone are still there. */
export const savedOfDepartments: TakesOver = {
  hangsOn: async () => false,

  async moveTo(act, from, substituteId) {
    for (const report of await listSavedRows(act.tx)) {
      const sharing = sharedInstead(report.sharing, from, substituteId)
      if (sharing !== report.sharing) await updateSaved(act.tx, report.id, { ...report, sharing })
    }
  },
}
