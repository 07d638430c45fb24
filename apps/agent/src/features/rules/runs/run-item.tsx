import type { RuleRun } from '@stoa/contract/rules'
import { briefMoment } from '@stoa/text/format'
import { Link } from '@tanstack/react-router'
import { Ban, Check, ChevronRight, CircleX } from 'lucide-react'
import { useState } from 'react'
import { RunExplanation } from '../../../lib/explanation/run-explanation.tsx'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useNow } from '../../../lib/use-now.ts'
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import styles from './runs.module.css'

const looks = {
  done: { tone: 'positive', icon: <Check /> },
  failed: { tone: 'danger', icon: <CircleX /> },
  stopped: { tone: 'warning', icon: <Ban /> },
} as const

/** One run; opened, it explains itself. */
export function RunItem({ run }: { run: RuleRun }) {
  const t = useText()
  const reader = useReader()
  const now = useNow()
  // What is closed need not be drawn: there may be thousands.
  const [open, setOpen] = useState(false)
  const { ticket, outcome, at } = run
  const { tone, icon } = looks[outcome]
  return (
    <details className={styles.run} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <ChevronRight aria-hidden="true" className={styles.arrow} />
        <bdi className={styles.subject}>{ticket.subject || ticket.code}</bdi>
        <Badge tone={tone} icon={icon}>
          {t(`rules:runs.outcomes.${outcome}`)}
        </Badge>
        <span className={styles.at}>{briefMoment(at, reader, now)}</span>
      </summary>
      {open && (
        <div className={styles.inner}>
          <Link to={paths.ticket} params={{ id: ticket.id }} className={styles.code}>
            <bdi dir="ltr">{ticket.code}</bdi>
          </Link>
          <RunExplanation run={run} />
        </div>
      )}
    </details>
  )
}
