import { ArrowUp } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import styles from './notices.module.css'

/** Over a list that was scrolled while something came in above. */
export function NewsAbove({ news }: { news: { above: boolean; show: () => void } }) {
  const t = useText()
  return (
    news.above && (
      <Button className={styles.news} size="small" icon={<ArrowUp />} onClick={news.show}>
        {t('tickets:newerAbove')}
      </Button>
    )
  )
}

/** At the end of a list whose next page could not be had. */
export function MoreFailed({ onRetry }: { onRetry: () => void }) {
  const t = useText()
  return (
    <p className={styles.failed} role="alert">
      {t('tickets:moreFailed')}
      <Button size="small" onClick={onRetry}>
        {t('retry')}
      </Button>
    </p>
  )
}
