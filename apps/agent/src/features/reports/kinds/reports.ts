import type { Breakdown } from '@stoa/contract/report-choices'
import { paths } from '../../../paths.ts'
import { isStretch } from '../period/stretches.ts'

/** The reports, in their order; `kinds:nav.` has their names. Some are the first one told by something else. */
export const reports = [
  { name: 'overview', to: paths.overview, search: {} },
  { name: 'reports', to: paths.reports, search: {} },
  { name: 'agents', to: paths.reports, search: { by: 'agent' } },
  { name: 'channels', to: paths.reports, search: { by: 'channel' } },
  { name: 'tags', to: paths.reports, search: { by: 'tag' } },
  { name: 'companies', to: paths.reports, search: { by: 'company' } },
  { name: 'performance', to: paths.reports, search: { by: 'day' } },
  { name: 'sla', to: paths.slaReport, search: {} },
  { name: 'slaLog', to: paths.slaLog, search: {} },
  { name: 'lifecycle', to: paths.lifecycle, search: {} },
  { name: 'time', to: paths.timeReport, search: {} },
  { name: 'ratings', to: paths.ratings, search: {} },
  { name: 'load', to: paths.loadReport, search: {} },
  { name: 'online', to: paths.onlineReport, search: {} },
  { name: 'wallboard', to: paths.wallboard, search: {} },
  { name: 'mine', to: paths.myReport, search: {} },
] as const

export type ReportName = (typeof reports)[number]['name']

/** The entry that a breakdown of the first report goes by. */
export const entryOf = (by: Breakdown): ReportName => {
  if (by === 'department') return 'reports'
  if (by === 'company') return 'companies'
  return isStretch(by) ? 'performance' : `${by}s`
}
