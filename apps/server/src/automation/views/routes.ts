import { views as contract } from '@stoa/contract/views'
import { tryGroups } from '../../core/conditions/queries.ts'
import { departmentScope } from '../../core/departments/queries.ts'
import type { Caller } from '../../core/people/queries.ts'
import { type Viewer, viewerOf } from '../../core/sharing/queries.ts'
import type { Act } from '../../platform/events/act.ts'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { checkConditions } from './check-view.ts'
import { changeView } from './commands/change-view.ts'
import { createView } from './commands/create-view.ts'
import { deleteView, restoreView } from './commands/delete-view.ts'
import { moveView } from './commands/move-view.ts'
import { listViewTickets } from './reading/list-view-tickets.ts'
import { getView, listViews } from './reading/list-views.ts'
import { shownBy } from './rules/shown-statuses.ts'

export const viewRoutes = (platform: Platform): BoundRoute<Caller>[] => {
  const { db, clock } = platform
  const act = <Result>(caller: Caller, command: (act: Act, viewer: Viewer) => Promise<Result>) =>
    write(platform, caller, async given => command(given, await viewerOf(given.tx, caller, 'view.share')))

  return [
    answer(contract.list).with<Caller>(async ({ caller }) => ({ items: await listViews(db, caller) })),
    answer(contract.tickets).with<Caller>(async ({ params: { id }, query, caller }) =>
      listViewTickets(platform, caller, id, query),
    ),
    answer(contract.create).with<Caller>(async ({ body, caller }) => {
      const { id } = await act(caller, (given, viewer) => createView(given, viewer, body))
      return getView(db, caller, id)
    }),
    answer(contract.change).with<Caller>(async ({ params: { id }, body, caller }) => {
      await act(caller, (given, viewer) => changeView(given, viewer, id, body))
      return getView(db, caller, id)
    }),
    answer(contract.move).with<Caller>(async ({ params: { id }, body, caller }) => {
      await act(caller, (given, viewer) => moveView(given, viewer, id, body.position))
      return { items: await listViews(db, caller) }
    }),
    answer(contract.delete).with<Caller>(async ({ params: { id }, caller }) => {
      await act(caller, (given, viewer) => deleteView(given, viewer, id))
      return {}
    }),
    answer(contract.restore).with<Caller>(async ({ params: { id }, caller }) => {
      await act(caller, (given, viewer) => restoreView(given, viewer, id))
      return getView(db, caller, id)
    }),
    answer(contract.try).with<Caller>(async ({ body: { groups, days }, caller }) => {
      await checkConditions(db, groups)
      return tryGroups(db, {
        groups: shownBy(groups),
        days,
        of: { tickets: 'changed' },
        scope: await departmentScope(db, caller),
        now: clock.now(),
        me: caller.kind === 'user' ? caller.id : undefined,
      })
    }),
  ]
}
