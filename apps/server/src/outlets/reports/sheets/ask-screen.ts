import type { Period } from '@stoa/contract/report-periods'
import { type KeptReport, type KindScreen, keptReports } from '@stoa/contract/report-screens'
import type { Caller } from '../../../core/people/queries.ts'
import type { Platform } from '../../../platform/platform.ts'
import { reportSheets } from './report-sheets.ts'
import type { AskedSheet } from './sheet.ts'

/** The files of a kept report beside the first one, for days in a zone, as its page asks for them. @throws Refusal not_allowed, period_invalid */
export const askScreen = (
  platform: Pick<Platform, 'db' | 'clock'>,
  caller: Caller,
  screen: KindScreen & { report: KeptReport },
  days: Period & { zone: string },
): Promise<AskedSheet[]> => {
  const { files, asks } = keptReports[screen.report]
  const asked = { ...asks(screen, days), ...days, departments: screen.departments }
  return Promise.all(
    files.map(path => {
      const sheet = reportSheets.find(each => each.path === path)
      if (!sheet) throw new Error(`There is no file ${path}.`)
      return sheet.ask(platform, caller, sheet.query.parse(asked))
    }),
  )
}
