import type { CopiesAlong, TakesOver } from '../../core/departments/commands.ts'
import { changeDistribution } from './change-settings.ts'
import { forgetSettings, settingsOf } from './store-settings.ts'
import { forgetTurns } from './store-turns.ts'

/** A department that is being deleted gives nothing out any more: its tickets are on their way to the one that takes over. */
export const distributionOfDepartments: TakesOver & { copyTo: CopiesAlong } = {
  hangsOn: async () => false,
  async moveTo(act, from) {
    await forgetSettings(act.tx, from)
    await forgetTurns(act.tx, from)
  },
  async copyTo(act, from, to) {
    await changeDistribution(act, to, await settingsOf(act.tx, from))
  },
}
