import { useEffect, useRef } from 'react'
import { useText } from '../../../lib/text.ts'
import type { ReportSearch } from '../report-search.ts'
import { EntryLink, type Goal } from './entry-link.tsx'
import { type ReportName, reports } from './reports.ts'
import styles from './reports-nav.module.css'

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
        {reports.map(({ name, to: path, search: preset }) => (
          <li key={name}>
            <EntryLink
              to={{ to: path, search: { ...kept, ...preset } } as Goal}
              className={styles.link}
              current={name === current}
            >
              {t(`kinds:nav.${name}`)}
            </EntryLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
