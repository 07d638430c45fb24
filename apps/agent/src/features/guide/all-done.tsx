import { useText } from '../../lib/text.ts'
import { Banner } from '../../ui/banner.tsx'
import styles from './all-done.module.css'

export function AllDone() {
  const t = useText()
  return (
    <Banner tone="success">
      <strong className={styles.title}>{t('guide:allDoneTitle')}</strong>
      {t('guide:allDoneText')}
    </Banner>
  )
}
