import { event } from '../../platform/events/define.ts'

type Changes = Record<string, { from: unknown; to: unknown }>

/** One that nobody else sees is a person's own affair, and has events of its own. */
export const savedReportEvents = {
  'saved-report.created': event<{ savedReportId: number; name: string }>('A report was saved and shared'),
  'saved-report.changed': event<{ savedReportId: number; name: string; changes: Changes }>(
    'A saved report that is shared, or was until then, was changed',
  ),
  'saved-report.deleted': event<{ savedReportId: number; name: string }>('A shared saved report was deleted'),
  'saved-report.restored': event<{ savedReportId: number; name: string }>(
    'The deletion of a shared saved report was undone',
  ),
  'personal-report.created': event<{ savedReportId: number }>('Somebody saved a report of one’s own'),
  'personal-report.changed': event<{ savedReportId: number }>('Somebody changed a saved report of one’s own'),
  'personal-report.deleted': event<{ savedReportId: number }>('Somebody deleted a saved report of one’s own'),
  'personal-report.restored': event<{ savedReportId: number }>(
    'Somebody undid the deletion of a saved report of one’s own',
  ),
}
