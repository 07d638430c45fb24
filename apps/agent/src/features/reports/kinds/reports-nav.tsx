import { useNavigate, useRouter } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import type { ReportSearch } from '../report-search.ts'
import styles from './reports-nav.module.css'

/** The reports, in their order. Some are the first one told by something else. */
const entries = {
  reports: { to: paths.reports, search: {} },
  agents: { to: paths.reports, search: { by: 'agent' } },
  channels: { to: paths.reports, search: { by: 'channel' } },
  tags: { to: paths.reports, search: { by: 'tag' } },
  performance: { to: paths.reports, search: { by: 'day' } },
  sla: { to: paths.slaReport, search: {} },
  slaLog: { to: paths.slaLog, search: {} },
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

const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey

/** The way from one report to the others. */
export function ReportsNav({ current, search }: Props) {
  const t = useText()
  const router = useRouter()
  const navigate = useNavigate()
  const { period, from, to, departments } = search
  const kept = {
    ...(period && { period }),
    ...(from && to && { from, to }),
    ...(departments && { departments }),
  }
  return (
    <nav className={styles.nav} aria-label={t('kinds:nav.label')}>
      <ul className={styles.list}>
        {names.map(name => {
          const entry = entries[name]
          const goal = { to: entry.to, search: { ...kept, ...entry.search } }
          return (
            <li key={name}>
              {/* The router's own link calls every entry of this path the current one, whatever it is told by. */}
              <a
                href={router.buildLocation(goal).href}
                className={styles.link}
                aria-current={name === current ? 'page' : undefined}
                onClick={event => {
                  if (!isPlain(event)) return
                  event.preventDefault()
                  void navigate(goal)
                }}
              >
                {t(`kinds:nav.${name}`)}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
