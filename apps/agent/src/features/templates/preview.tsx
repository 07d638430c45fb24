import { HtmlBody } from '../../lib/html/html-body.tsx'
import { useText } from '../../lib/text.ts'
import { Banner } from '../../ui/banner.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import styles from './preview.module.css'
import type { usePreview } from './use-preview.ts'

/** The mail as a customer gets it. */
export function Preview({ preview: { shown, failed } }: { preview: ReturnType<typeof usePreview> }) {
  const t = useText()
  return (
    <section className={styles.preview} aria-label={t('templates:preview')}>
      <header className={styles.head}>
        <h2>{t('templates:preview')}</h2>
        {shown && (
          <p className={styles.whose}>
            {shown.ticketCode
              ? t('templates:previewOf', { code: shown.ticketCode })
              : t('templates:previewMadeUp')}
          </p>
        )}
      </header>
      {failed && <Banner tone="warning">{t('errors:server_error')}</Banner>}
      {shown ? (
        <div className={styles.mail}>
          <p className={styles.subject} dir="auto">
            {shown.subject}
          </p>
          <HtmlBody html={shown.html} title={t('templates:preview')} />
        </div>
      ) : (
        !failed && <Skeleton lines={6} />
      )}
    </section>
  )
}
