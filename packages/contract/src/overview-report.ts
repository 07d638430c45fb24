import { z } from 'zod'
import { stretches } from './report-choices.ts'
import { kindFilter } from './report-kinds.ts'
import { csvForm } from './reports.ts'

/** The overview as a file: its numbers over time, a line a stretch. Its page asks the reports themselves. */
export const overviewFile = {
  path: '/api/reports/overview',
  query: z.object({ every: z.enum(stretches).default('day'), ...kindFilter }).extend(csvForm),
} as const
