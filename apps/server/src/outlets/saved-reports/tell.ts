import type { Act } from '../../platform/events/act.ts'
import { record } from '../../platform/events/record.ts'
import { savedReportEvents } from './events.ts'
import type { SavedReportRow } from './store.ts'

const names = {
  created: ['saved-report.created', 'personal-report.created'],
  deleted: ['saved-report.deleted', 'personal-report.deleted'],
  restored: ['saved-report.restored', 'personal-report.restored'],
} as const

/** What was done to a saved report. Of one that nobody else sees the log says only that there was something. */
export const tell = (
  act: Act,
  report: Pick<SavedReportRow, 'id' | 'name' | 'sharing'>,
  doing: keyof typeof names,
): Promise<void> => {
  const [shared, personal] = names[doing]
  const { id: savedReportId, name } = report
  return report.sharing.with === 'nobody'
    ? record(act, savedReportEvents, personal, { savedReportId })
    : record(act, savedReportEvents, shared, { savedReportId, name })
}
