import { Link } from '@tanstack/react-router'
import { Circle, CircleCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { useReader } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import button from '../../ui/button.module.css'
import { classes } from '../../ui/classes.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './guide-step-item.module.css'
import { leads, pageOfStep } from './step-link.ts'
import { stepSentence } from './step-sentence.ts'
import type { Step } from './use-guide.ts'

/** One step: whether it is done, what was found, and the way to the page where it is done. */
export function GuideStepItem({ step, children }: { step: Step; children: ReactNode }) {
  const t = useText()
  const reader = useReader()
  const { key, state } = step
  const isDone = state === 'done'
  // An account or mailbox that is there and does not work yet is looked at; nobody needs a second one.
  const isBegun = isDone || Boolean(step.facts.accounts) || Boolean(step.facts.problem)
  const title = t(`guide:steps.${key}`)
  const look = classes(button.button, isDone ? button.quiet : button.plain, button.small)
  return (
    <li className={styles.step}>
      <span className={classes(styles.mark, isDone && styles.done)} aria-hidden="true">
        {isDone ? <CircleCheck /> : <Circle />}
      </span>
      <div className={styles.words}>
        <h2 className={styles.title}>
          {title}
          <VisuallyHidden>{isDone ? t('guide:done') : t('guide:open')}</VisuallyHidden>
        </h2>
        <p className={styles.sentence}>{stepSentence(step, t, reader)}</p>
        {children}
      </div>
      {leads(key) && (
        <Link
          to={pageOfStep[key]}
          className={classes(look, styles.go)}
          aria-label={isBegun ? t('guide:go.lookNamed', { step: title }) : undefined}
        >
          {isBegun ? t('guide:go.look') : t(`guide:go.${key}`)}
        </Link>
      )}
    </li>
  )
}
