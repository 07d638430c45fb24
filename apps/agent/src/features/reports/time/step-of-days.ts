import { type Period, stepOf } from '@stoa/contract/report-periods'

/** By what a chart tells a period where nothing is known of hours. */
export const stepOfDays = (period: Period): 'day' | 'week' | 'month' | 'year' => {
  const step = stepOf(period)
  return step === 'hour' ? 'day' : step
}
