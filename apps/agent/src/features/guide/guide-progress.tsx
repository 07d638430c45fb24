import { useId } from 'react'
import { useText } from '../../lib/text.ts'
import styles from './guide-progress.module.css'

type Props = { done: number; all: number }

export function GuideProgress({ done, all }: Props) {
  const t = useText()
  const id = useId()
  return (
    <div className={styles.progress}>
      <label htmlFor={id}>{t('guide:progress', { done, all })}</label>
      <progress id={id} className={styles.bar} max={all} value={done} />
    </div>
  )
}
