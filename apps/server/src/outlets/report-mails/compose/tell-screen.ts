import { isCounted, type ReportScreen } from '@stoa/contract/saved-reports'
import { countedTold } from './counted-told.ts'
import { sheetsTold } from './sheets-told.ts'
import type { Asking, Told } from './told.ts'

/** A kept report as a mail tells it. @throws Refusal not_allowed, period_invalid */
export const tellScreen = (screen: ReportScreen, asking: Asking): Promise<Told> =>
  isCounted(screen) ? countedTold(screen, asking) : sheetsTold(screen, asking)
