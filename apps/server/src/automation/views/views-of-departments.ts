import type { TakesOver } from '../../core/departments/commands.ts'
import { beginFilling } from './keeping/begin-filling.ts'
import { withSubstitute } from './rules/substitute.ts'
import { takeTurn } from './store/turn.ts'
import { listViewRows, updateView } from './store/views.ts'

/** Views that name a department name its substitute instead, and go over to those who work there. */
export const viewsOfDepartments: TakesOver = {
  // One that has none is only marked as broken: no filter keeps a department.
  hangsOn: async () => false,

  async moveTo(act, from, substituteId) {
    await takeTurn(act.tx)
    for (const view of await listViewRows(act.tx)) {
      const moved = withSubstitute(view, from, substituteId)
      if (moved === view) continue
      await updateView(act.tx, view.id, moved)
      if (moved.groups !== view.groups) await beginFilling(act, moved)
    }
  },
}
