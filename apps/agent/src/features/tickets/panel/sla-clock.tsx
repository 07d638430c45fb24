import type { Clock } from '@stoa/contract/sla'
import { momentInSpan } from '@stoa/text/format'
import { ClockAlert, Pause } from 'lucide-react'
import { durationText } from '../../../lib/duration.ts'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { Badge } from '../../../ui/badge.tsx'
import { classes } from '../../../ui/classes.ts'
import styles from './sla-clock.module.css'
import { SlaStretches } from './sla-stretches.tsx'

/** One clock: how far it is, when it is due, and why it stands still if it does. */
export function SlaClock({ clock }: { clock: Clock }) {
  const t = useText()
  const { language } = useReader()
  const { metric, elapsed, target, overdue, state } = clock
  const share = Math.min(1, elapsed / target)
  const isOver = state !== 'running' && state !== 'paused'
  const progress = t('sla:clocks.progress', {
    elapsed: durationText(elapsed, language),
    target: durationText(target, language),
  })
  return (
    <article className={styles.clock} aria-label={t(`timeline:metric.${metric}`)}>
      <div className={styles.head}>
        <h3 className={styles.name}>{t(`timeline:metric.${metric}`)}</h3>
        <State clock={clock} />
        <span className={styles.progress}>{progress}</span>
      </div>
      {!isOver && (
        <div className={styles.bar} aria-hidden="true">
          <div
            className={classes(
              styles.filled,
              overdue && styles.late,
              state === 'paused' && styles.still,
              !overdue && share >= 0.8 && styles.soon,
            )}
            style={{ inlineSize: `${share * 100}%` }}
          />
        </div>
      )}
      <Moments clock={clock} />
      <SlaStretches clock={clock} />
    </article>
  )
}

function State({ clock: { state, overdue } }: { clock: Clock }) {
  const t = useText()
  if (overdue)
    return (
      <Badge tone="danger" icon={<ClockAlert aria-hidden="true" />}>
        {t('sla:clocks.overdue')}
      </Badge>
    )
  if (state === 'met') return <Badge tone="positive">{t('sla:clocks.met')}</Badge>
  if (state === 'missed') return <Badge tone="danger">{t('sla:clocks.missed')}</Badge>
  return state === 'cancelled' ? <Badge>{t('sla:clocks.cancelled')}</Badge> : null
}

/** When it is due or ended, and since when it stands still. */
function Moments({ clock: { dueAt, endedAt, overdue, state, reason, stretches } }: { clock: Clock }) {
  const t = useText()
  const reader = useReader()
  const since = stretches.at(-1)?.from
  const open = state === 'running' || state === 'paused'
  return (
    <>
      {open && dueAt && (
        <p className={overdue ? styles.overdue : styles.moment}>
          {t(overdue ? 'sla:clocks.overdueSince' : 'sla:clocks.dueAt', {
            moment: momentInSpan(dueAt, reader),
          })}
        </p>
      )}
      {open && reason && since && (
        <p className={styles.reason}>
          <Pause aria-hidden="true" />
          <span>{t(`sla:clocks.still.${reason}`, { moment: momentInSpan(since, reader) })}</span>
        </p>
      )}
      {!open && endedAt && (
        <p className={styles.moment}>{t('sla:clocks.endedAt', { moment: momentInSpan(endedAt, reader) })}</p>
      )}
    </>
  )
}
