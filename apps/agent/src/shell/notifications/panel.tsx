import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { BellOff, CheckCheck, Settings, X } from 'lucide-react'
import { useState } from 'react'
import { pages } from '../../lib/query.ts'
import { useReader } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { useNow } from '../../lib/use-now.ts'
import { paths } from '../../paths.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { Segments } from '../../ui/segments.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { byDay } from './by-day.ts'
import { NotificationItem } from './notification-item.tsx'
import styles from './panel.module.css'
import { useReading, useUnread } from './use-unread.ts'

const atOnce = 30

/** What one was told of, the newest first, under the days. */
export function Panel({ onClose }: { onClose: () => void }) {
  const t = useText()
  const reader = useReader()
  const now = useNow()
  const [shown, setShown] = useState<'all' | 'unread'>('all')
  const unread = shown === 'unread'
  const list = useInfiniteQuery(
    pages('notifications.list', { query: { limit: atOnce, unread: `${unread}` } }),
  )
  const items = list.data?.pages.flatMap(page => page.items)
  const anyUnread = (useUnread()?.unread ?? 0) > 0
  const { one, all } = useReading()
  const headings = { today: t('notifications:today'), yesterday: t('notifications:yesterday') }
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <span className={styles.title} aria-hidden="true">
          {t('notifications:title')}
        </span>
        <IconButton
          label={t('notifications:markAll')}
          icon={<CheckCheck />}
          disabled={!anyUnread}
          onClick={() => all({ body: {} })}
        />
        <Tooltip text={t('notifications:settings')}>
          <Link
            to={paths.notifications}
            aria-label={t('notifications:settings')}
            className={styles.settings}
            onClick={onClose}
          >
            <Settings />
          </Link>
        </Tooltip>
        <IconButton label={t('close')} icon={<X />} onClick={onClose} />
      </div>
      <div className={styles.filter}>
        <Segments
          label={t('notifications:show')}
          options={[
            { value: 'all', label: t('notifications:showAll') },
            { value: 'unread', label: t('notifications:showUnread') },
          ]}
          value={shown}
          onValueChange={setShown}
        />
      </div>
      {!items && <Skeleton lines={6} />}
      {items?.length === 0 && (
        <EmptyState
          icon={<BellOff />}
          title={unread ? t('notifications:allRead') : t('notifications:empty')}
          text={unread ? t('notifications:allReadText') : t('notifications:emptyText')}
        />
      )}
      {byDay(items ?? [], reader, now).map(({ day, when, items: ofDay }) => (
        <section key={day} aria-label={when === 'before' ? day : headings[when]}>
          <h3 className={styles.day}>{when === 'before' ? day : headings[when]}</h3>
          <ul>
            {ofDay.map(notification => (
              <NotificationItem
                key={notification.id}
                notification={notification}
                onRead={() => one({ params: { id: notification.id } })}
                onClose={onClose}
              />
            ))}
          </ul>
        </section>
      ))}
      <div className={styles.more}>
        <LoadMore label={t('loadMore')} of={list} />
      </div>
    </div>
  )
}
