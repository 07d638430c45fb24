import type { Trial } from '@stoa/contract/conditions'
import { count } from '@stoa/text/format'
import { localeOf } from '@stoa/text/languages'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useLanguage, useText } from '../text.ts'
import styles from './trial-result.module.css'

type Props = { days: Trial['byDay'] }

const height = 48

/** How many tickets a day, as bars; as a table for those who listen. */
export function DayChart({ days }: Props) {
  const t = useText()
  const language = useLanguage()
  const most = Math.max(1, ...days.map(each => each.count))
  const format = new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  const said = (day: string) => format.format(Date.parse(`${day}T00:00:00Z`))
  const [first, last] = [days[0], days.at(-1)]
  return (
    <figure className={styles.days}>
      <div className={styles.plot} aria-hidden="true">
        {days.map(({ day, count: tickets }) => (
          <span
            key={day}
            className={styles.day}
            title={`${said(day)}: ${count(tickets, language)}`}
            style={{ blockSize: `${tickets === 0 ? 1 : Math.max(3, (tickets / most) * height)}px` }}
            data-none={tickets === 0 || undefined}
          />
        ))}
      </div>
      <figcaption className={styles.axis} aria-hidden="true">
        <span>{first && said(first.day)}</span>
        <span>{t('rules:try.most', { number: count(most, language) })}</span>
        <span>{last && said(last.day)}</span>
      </figcaption>
      <VisuallyHidden>
        <table>
          <caption>{t('rules:try.days')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('rules:try.day')}</th>
              <th scope="col">{t('rules:try.tickets')}</th>
            </tr>
          </thead>
          <tbody>
            {days
              .filter(each => each.count > 0)
              .map(({ day, count: tickets }) => (
                <tr key={day}>
                  <th scope="row">{said(day)}</th>
                  <td>{count(tickets, language)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </figure>
  )
}
