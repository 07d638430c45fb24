import type { SavingState } from '../../../lib/drafts/use-saving.ts'
import { useText } from '../../../lib/text.ts'
import styles from './draft-state.module.css'

export function DraftState({ state }: { state: SavingState }) {
  const t = useText()
  if (state === 'saving') return <span className={styles.quiet}>{t('tickets:draftSaving')}</span>
  if (state === 'saved') return <span className={styles.quiet}>{t('tickets:draftSaved')}</span>
  if (state === 'failed')
    return (
      <span className={styles.failed} role="alert">
        {t('tickets:draftFailed')}
      </span>
    )
  return null
}
