import { savedReports } from '@stoa/contract/saved-reports'
import type { Caller } from '../../core/people/queries.ts'
import type { Viewer } from '../../core/sharing/queries.ts'
import type { Act } from '../../platform/events/act.ts'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { requireViewer } from './access.ts'
import { changeReport } from './commands/change-report.ts'
import { deleteReport, restoreReport } from './commands/delete-report.ts'
import { saveReport } from './commands/save-report.ts'
import { getSaved, listSaved } from './reading/list-saved.ts'

export const savedReportRoutes = (platform: Platform): BoundRoute<Caller>[] => {
  const { db } = platform
  const act = <Result>(caller: Caller, command: (act: Act, viewer: Viewer) => Promise<Result>) =>
    write(platform, caller, async given => command(given, await requireViewer(given.tx, caller)))
  return [
    answer(savedReports.list).with<Caller>(async ({ caller }) => ({ items: await listSaved(db, caller) })),
    answer(savedReports.create).with<Caller>(async ({ caller, body }) => {
      const { id } = await act(caller, (given, viewer) => saveReport(given, viewer, body))
      return getSaved(db, caller, id)
    }),
    answer(savedReports.change).with<Caller>(async ({ caller, params: { id }, body }) => {
      await act(caller, (given, viewer) => changeReport(given, viewer, id, body))
      return getSaved(db, caller, id)
    }),
    answer(savedReports.delete).with<Caller>(async ({ caller, params: { id } }) => {
      await act(caller, (given, viewer) => deleteReport(given, viewer, id))
      return {}
    }),
    answer(savedReports.restore).with<Caller>(async ({ caller, params: { id } }) => {
      await act(caller, (given, viewer) => restoreReport(given, viewer, id))
      return getSaved(db, caller, id)
    }),
  ]
}
