import type { TakesOver } from '../departments/commands.ts'
import { sharedInstead } from '../sharing/queries.ts'
import { listCannedRows, updateCanned } from './store.ts'

/** Canned messages that those of a department share go over to those of its substitute. */
export const cannedMessagesOfDepartments: TakesOver = {
  hangsOn: async () => false,

  async moveTo(act, from, substituteId) {
    for (const canned of await listCannedRows(act.tx)) {
      const sharing = sharedInstead(canned.sharing, from, substituteId)
      if (sharing !== canned.sharing) await updateCanned(act.tx, canned.id, { ...canned, sharing })
    }
  },
}
