import { useEffect, useRef } from 'react'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import type { ReportSearch } from '../report-search.ts'
import { EntryLink, type Goal } from './entry-link.tsx'
import styles from './reports-nav.module.css'

/** The reports, in their order. Some are the first one told by something else. */
const entries = {
  overview: { to: paths.overview, search: {} },
  reports: { to: paths.reports, search: {} },
  agents: { to: paths.reports, search: { by: 'agent' } },
  channels: { to: paths.reports, search: { by: 'channel' } },
  tags: { to: paths.reports, search: { by: 'tag' } },
  companies: { to: paths.reports, search: { by: 'company' } },
  performance: { to: paths.reports, search: { by: 'day' } },
  sla: { to: paths.slaReport, search: {} },
  slaLog: { to: paths.slaLog, search: {} },
  lifecycle: { to: paths.lifecycle, search: {} },
  time: { to: paths.timeReport, search: {} },
  ratings: { to: paths.ratings, search: {} },
  load: { to: paths.loadReport, search: {} },
  online: { to: paths.onlineReport, search: {} },
  wallboard: { to: paths.wallboard, search: {} },
  mine: { to: paths.myReport, search: {} },
} as const

export type ReportName = keyof typeof entries
const names = Object.keys(entries) as ReportName[]

type Props = {
  current: ReportName
  /** What stays when another report is looked at. */
  search: Pick<ReportSearch, 'period' | 'from' | 'to' | 'departments'>
}

/** The way from one report to the others. */
export function ReportsNav({ current, search }: Props) {
  const t = useText()
  const { period, from, to, departments } = search
  const kept = {
    ...(period && { period }),
    ...(from && to && { from, to }),
    ...(departments && { departments }),
  }
  const list = useRef<HTMLUListElement>(null)
  // On a phone the entries are one line that scrolls: where one is should not be out of sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the entry is another one then
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [current])
  return (
    <nav className={styles.nav} aria-label={t('kinds:nav.label')}>
      <ul ref={list} className={styles.list}>
        {names.map(name => {
          const { to: path, search: preset } = entries[name]
          return (
            <li key={name}>
              <EntryLink
                to={{ to: path, search: { ...kept, ...preset } } as Goal}
                className={styles.link}
                current={name === current}
              >
                {t(`kinds:nav.${name}`)}
              </EntryLink>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
