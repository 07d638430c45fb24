import type { TakesOver } from '../../../../core/departments/commands.ts'
import { moveDepartment } from './store.ts'

/** What a department held goes with its tickets to the one that takes over. */
export const spamOfDepartments: TakesOver = {
  hangsOn: async () => false,
  moveTo: (act, from, to) => moveDepartment(act.tx, from, to),
}
