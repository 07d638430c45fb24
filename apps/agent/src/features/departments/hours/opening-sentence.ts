import type { Calendar } from '@stoa/contract/business-hours'
import type { Language } from '@stoa/contract/settings-shapes'
import type { Translate } from '@stoa/text/translator'
import { changeMoment } from '../../../lib/change-moment.ts'

/** How things stand now: "Open until 17:00 (Europe/Athens)", by the clock of that place. `now` is epoch milliseconds. */
export function openingSentence(
  t: Translate,
  { openNow, changesAt, timeZone }: Pick<Calendar, 'openNow' | 'changesAt' | 'timeZone'>,
  language: Language,
  now: number,
): string {
  if (changesAt === null)
    return t(openNow ? 'departments:hours.stillOpen' : 'departments:hours.stillClosed', { timeZone })
  const moment = changeMoment(changesAt, { language, timeZone }, now)
  return t(openNow ? 'departments:hours.openUntil' : 'departments:hours.closedUntil', { moment, timeZone })
}
