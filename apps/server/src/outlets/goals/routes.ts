import { goals } from '@stoa/contract/goals'
import type { Caller } from '../../core/people/queries.ts'
import type { Act } from '../../platform/events/act.ts'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { type Viewer, viewerOf } from './access.ts'
import { changeGoal } from './commands/change-goal.ts'
import { createGoal } from './commands/create-goal.ts'
import { deleteGoal, restoreGoal } from './commands/delete-goal.ts'
import { getGoal, listGoals, showGoal } from './reading/list-goals.ts'

export const goalRoutes = (platform: Platform): BoundRoute<Caller>[] => {
  const act = <Result>(caller: Caller, command: (act: Act, viewer: Viewer) => Promise<Result>) =>
    write(platform, caller, async given => command(given, await viewerOf(given.tx, caller)))
  return [
    answer(goals.list).with<Caller>(({ caller }) => listGoals(platform, caller)),
    answer(goals.get).with<Caller>(({ caller, params: { id } }) => getGoal(platform, caller, id)),
    answer(goals.create).with<Caller>(async ({ caller, body }) => {
      const { id } = await act(caller, (given, viewer) => createGoal(given, viewer, body))
      return showGoal(platform, caller, id)
    }),
    answer(goals.change).with<Caller>(async ({ caller, params: { id }, body }) => {
      await act(caller, (given, viewer) => changeGoal(given, viewer, id, body))
      return showGoal(platform, caller, id)
    }),
    answer(goals.delete).with<Caller>(async ({ caller, params: { id } }) => {
      await act(caller, (given, viewer) => deleteGoal(given, viewer, id))
      return {}
    }),
    answer(goals.restore).with<Caller>(async ({ caller, params: { id } }) => {
      await act(caller, (given, viewer) => restoreGoal(given, viewer, id))
      return showGoal(platform, caller, id)
    }),
  ]
}
