import { departmentEvents } from '../../../core/departments/events.ts'
import { on } from '../../../platform/events/follower.ts'
import { recomputeForDepartment } from '../commands/recompute-clocks.ts'

export const recomputeClocksWhenDepartmentIsConfigured = on(
  departmentEvents,
  'department.configured',
  async (act, { data }) => {
    if (data.changes.calendarId) await recomputeForDepartment(act, data.departmentId)
  },
)
