import { lifecycleSheet } from '../lifecycle/sheet.ts'
import { loadSheets } from '../load/sheets.ts'
import { overviewSheet } from '../overview/sheet.ts'
import { ratingSheet } from '../ratings/sheet.ts'
import { slaSheets } from '../sla/sheets.ts'
import { timeSheets } from '../time/sheets.ts'
import type { SheetKind } from './sheet.ts'

/** The reports that can be had as files, beside the first one. */
export const reportSheets: readonly SheetKind[] = [
  overviewSheet,
  ...slaSheets,
  ...loadSheets,
  lifecycleSheet,
  ...timeSheets,
  ratingSheet,
]
