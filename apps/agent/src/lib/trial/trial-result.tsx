import type { Trial } from '@stoa/contract/conditions'
import { briefMoment, count } from '@stoa/text/format'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { paths } from '../../paths.ts'
import { useReader } from '../session.ts'
import { useText } from '../text.ts'
import { useNow } from '../use-now.ts'
import { DayChart } from './day-chart.tsx'
import { everyDay } from './every-day.ts'
import styles from './trial-result.module.css'

/** What conditions come to on the past: how many tickets, where, when, and which. */
export function TrialResult({ trial, children }: { trial: Trial; children?: ReactNode }) {
  const t = useText()
  const reader = useReader()
  const now = useNow()
  const { looked, of, sampled, estimated, byDepartment, examples } = trial
  const number = (value: number) => count(value, reader.language)
  const most = Math.max(1, ...byDepartment.map(each => each.count))
  const grouped = examples.some(({ group }) => group > 0)
  return (
    <>
      <p className={styles.summary} role="status">
        {t(sampled ? 'rules:try.estimated' : 'rules:try.matched', { count: estimated, of: number(of) })}
        {sampled && (
          <span className={styles.sampled}>
            {t('rules:try.sampled', { looked: number(looked), of: number(of) })}
          </span>
        )}
      </p>
      <div className={styles.charts}>
        <section className={styles.part}>
          <h3 className={styles.title}>{t('rules:try.days')}</h3>
          <DayChart days={everyDay(trial)} />
        </section>
        <section className={styles.part}>
          <h3 className={styles.title}>{t('rules:try.departments')}</h3>
          <ul className={styles.bars}>
            {byDepartment.map(({ department, count: tickets }) => (
              <li key={department.id} className={styles.bar}>
                <bdi className={styles.name}>{department.name}</bdi>
                <span className={styles.track} aria-hidden="true">
                  <span
                    className={styles.fill}
                    style={{ inlineSize: `${Math.max(2, (tickets / most) * 100)}%` }}
                  />
                </span>
                <span className={styles.number}>{number(tickets)}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
      {children}
      <section className={styles.part}>
        <h3 className={styles.title}>{t('rules:try.examples')}</h3>
        {examples.length < trial.matched && <p className={styles.soft}>{t('rules:try.newest')}</p>}
        <ul className={styles.tickets}>
          {examples.map(({ ticket, department, at, group }) => (
            <li key={`${ticket.id} ${at}`} className={styles.ticket}>
              <Link to={paths.ticket} params={{ id: ticket.id }} target="_blank" className={styles.subject}>
                <bdi>{ticket.subject || ticket.code}</bdi>
              </Link>
              <span className={styles.facts}>
                <bdi>{department.name}</bdi>
                {grouped && <span>{t('rules:try.byGroup', { number: group + 1 })}</span>}
                <span>{briefMoment(at, reader, now)}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
