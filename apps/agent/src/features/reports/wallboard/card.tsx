import type { Wallboard } from '@stoa/contract/live-reports'
import { valueText } from '@stoa/text/value-text'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { usePermission, useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useNow } from '../../../lib/use-now.ts'
import { Opener } from '../behind/opener.tsx'
import { useBehind } from '../behind/use-behind.tsx'
import { todayIn } from '../period/days.ts'
import { behindFigure, type Figure, metricOf } from './behind-figure.ts'
import styles from './wallboard.module.css'

type Props = {
  name: string
  /** null: all that are shown, `among` which they are. */
  department: number | null
  among?: number[] | undefined
  standing: Wallboard['total']
}

/** One department. What wants somebody is in colour, and said in words too; each figure leads to what it is made of. */
export function Card({ name, department, among, standing }: Props) {
  const t = useText()
  const { language, timeZone } = useReader()
  const now = useNow()
  const readsAll = usePermission('report.read')
  const today = todayIn(timeZone, now)
  const departments = department === null ? among : [department]
  const behind = useBehind(
    { by: 'department', filter: { zone: timeZone, departments } },
    { from: today, to: today, zone: timeZone },
  )
  const { waiting, overdue, longestSince, online, answersToday, resolvedToday, slaToday } = standing
  const seconds = longestSince ? Math.max(0, (now - Date.parse(longestSince)) / 1000) : null
  const count = (value: number) => valueText(value, 'count', language)
  const figures = [
    { key: 'overdue', value: count(overdue), tone: overdue > 0 ? 'bad' : 'good', some: overdue > 0 },
    {
      key: 'longest',
      value: seconds === null ? '–' : valueText(seconds, 'seconds', language),
      tone: '',
      some: seconds !== null,
    },
    { key: 'online', value: count(online), tone: online === 0 && waiting > 0 ? 'bad' : '', some: true },
    { key: 'answers', value: count(answersToday), tone: '', some: answersToday > 0 },
    { key: 'resolved', value: count(resolvedToday), tone: '', some: resolvedToday > 0 },
    {
      key: 'sla',
      value: valueText(slaToday.share, 'share', language),
      tone: slaToday.share === null ? '' : slaToday.share < 0.9 ? 'bad' : 'good',
      some: slaToday.share !== null,
    },
  ] as const
  const opening = (figure: Figure, value: string, shown: ReactNode) => {
    const label = t('reports:behind.open', { row: name, metric: t(`kinds:wallboard.${figure}`), value })
    const metric = metricOf(figure)
    const goal = behindFigure(figure, { department, among, today, readsAll })
    if (metric)
      return (
        <Opener
          label={label}
          onOpen={() =>
            behind.open(metric, department === null ? null : { key: String(department), called: name })
          }
        >
          {shown}
        </Opener>
      )
    return goal ? (
      <Link {...goal} className={styles.behind} aria-label={label}>
        {shown}
      </Link>
    ) : (
      shown
    )
  }
  return (
    <section className={styles.card} data-wide={department === null} aria-label={name}>
      <div className={styles.first}>
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <p className={styles.waiting}>
          <strong>{waiting > 0 ? opening('waiting', count(waiting), count(waiting)) : count(waiting)}</strong>
          <span>{t('kinds:wallboard.waiting')}</span>
        </p>
      </div>
      <dl className={styles.figures}>
        {figures.map(({ key, value, tone, some }) => (
          <div key={key} data-tone={tone}>
            <dt>{t(`kinds:wallboard.${key}`)}</dt>
            <dd>
              <bdi>{some ? opening(key, value, value) : value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {behind.dialog}
    </section>
  )
}
