import type { TakesOver } from '../../core/departments/commands.ts'
import { sharedInstead } from '../../core/sharing/queries.ts'
import { listMacroRows, updateMacro } from './store.ts'

/** Macros that those of a department share go over to those of its substitute. What one does stays: where it names what is gone, it says so. */
export const macrosOfDepartments: TakesOver = {
  hangsOn: async () => false,

  async moveTo(act, from, substituteId) {
    for (const macro of await listMacroRows(act.tx)) {
      const sharing = sharedInstead(macro.sharing, from, substituteId)
      if (sharing !== macro.sharing) await updateMacro(act.tx, macro.id, { ...macro, sharing })
    }
  },
}
