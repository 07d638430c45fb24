import { FlaskConical } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { TrialResult } from '../../../lib/trial/trial-result.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Section } from '../../../ui/section.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import type { RuleDraft } from '../rule-draft.ts'
import { Conflicts } from './conflicts.tsx'
import { Effects } from './effects.tsx'
import styles from './trial.module.css'
import type { useTrial } from './use-trial.ts'

type Props = { trial: ReturnType<typeof useTrial>; draft: RuleDraft; onTry: () => void }

/** What the rule would have done, had it been there. */
export function TrialPanel({ trial: { answer, busy, isOf }, draft, onTry }: Props) {
  const t = useText()
  if (!answer && !busy) return null
  return (
    <Section
      title={t('rules:try.title')}
      text={t('rules:try.text')}
      actions={
        answer && (
          <Button size="small" busy={busy} onClick={onTry}>
            {t('rules:try.again')}
          </Button>
        )
      }
    >
      <div className={styles.panel} aria-busy={busy}>
        {!answer && (
          <>
            <p role="status">{t('rules:try.running')}</p>
            <Skeleton lines={4} />
          </>
        )}
        {answer && !isOf(draft) && <Banner tone="warning">{t('rules:try.changed')}</Banner>}
        {answer && answer.matched === 0 && (
          <EmptyState
            icon={<FlaskConical />}
            title={t('rules:try.none')}
            text={t('rules:try.noneOf', { number: answer.looked })}
          />
        )}
        {answer && answer.matched > 0 && (
          <TrialResult trial={answer}>
            <Effects effects={answer.effects} />
            <Conflicts conflicts={answer.conflicts} />
          </TrialResult>
        )}
      </div>
    </Section>
  )
}
