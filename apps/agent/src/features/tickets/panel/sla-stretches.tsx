import type { Clock } from '@stoa/contract/sla'
import { fullMoment, momentInSpan, type Reader } from '@stoa/text/format'
import { durationText } from '../../../lib/duration.ts'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import styles from './sla-clock.module.css'

/** What counted and what did not, newest first; folded until somebody asks. */
export function SlaStretches({ clock: { metric, elapsed, stretches } }: { clock: Clock }) {
  const t = useText()
  const reader = useReader()
  if (stretches.length === 0) return null
  return (
    <details className={styles.details}>
      <summary>{t('sla:clocks.showStretches')}</summary>
      <ol
        className={styles.stretches}
        aria-label={t('sla:clocks.stretches', {
          metric: t(`timeline:metric.${metric}`),
          time: durationText(elapsed, reader.language),
        })}
      >
        {stretches.toReversed().map(stretch => (
          <Stretch key={stretch.from} stretch={stretch} reader={reader} />
        ))}
      </ol>
    </details>
  )
}

function Stretch({ stretch, reader }: { stretch: Clock['stretches'][number]; reader: Reader }) {
  const t = useText()
  const { from, to, reason, seconds } = stretch
  return (
    <li className={styles.stretch} data-still={reason ?? undefined}>
      <span className={styles.span} title={fullMoment(from, reader)}>
        {to
          ? t('sla:clocks.span', { from: momentInSpan(from, reader), to: momentInSpan(to, reader) })
          : t('sla:clocks.spanOpen', { from: momentInSpan(from, reader) })}
      </span>
      <span>
        {reason
          ? t(`sla:clocks.reasons.${reason}`)
          : t('sla:clocks.counted', { time: durationText(seconds, reader.language) })}
      </span>
    </li>
  )
}
