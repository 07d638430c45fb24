import type { Period } from '@stoa/contract/report-periods'
import type { SlaBreakdown } from '@stoa/contract/sla-reports'
import type { KindSearch } from '../kinds/kind-search.ts'
import { isStretch, periodOfStretch } from '../period/stretches.ts'

/** The log of what a row is made of; `key` empty: of all rows; null: it cannot be told apart there. */
export function logBehind(
  by: SlaBreakdown,
  search: KindSearch,
  report: Period & { zone: string },
  key: string,
): KindSearch | null {
  const { by: _, chart: _chart, outcome: _outcome, saved: _saved, ...kept } = search
  if (key === '') return kept
  if (by === 'hour') return null
  if (by === 'metric') return { ...kept, metrics: [key] }
  if (isStretch(by)) {
    const { period: __, ...rest } = kept
    return { ...rest, ...periodOfStretch(key, by, report, report.zone) }
  }
  if (by === 'level' && key === '0') return null
  return { ...kept, [`${by}s`]: [Number(key)] }
}
