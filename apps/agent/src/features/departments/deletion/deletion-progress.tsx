import type { Department } from '@stoa/contract/departments'
import { count } from '@stoa/text/format'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import styles from './deletion-progress.module.css'

type Props = { department: Department; deletion: NonNullable<Department['deletion']> }

/** How many of its tickets have gone over already. */
export function DeletionProgress({ department, deletion }: Props) {
  const t = useText()
  const { language } = useReader()
  const { substitute, total } = deletion
  const moved = Math.min(deletion.moved, total) // tickets that came in meanwhile are not in the total
  return (
    <div className={styles.box}>
      <progress
        className={styles.bar}
        max={Math.max(total, 1)}
        value={moved}
        aria-label={t('departments:deletion.running', { name: department.name })}
      />
      <span className={styles.words}>
        {t('departments:deletion.progress', {
          substitute,
          moved: count(moved, language),
          total: count(total, language),
        })}
      </span>
    </div>
  )
}
