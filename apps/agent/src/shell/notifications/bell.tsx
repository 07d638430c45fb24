import { mostCounted } from '@stoa/contract/notification-kinds'
import { Bell as BellIcon } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useText } from '../../lib/text.ts'
import { useOnMove } from '../../lib/use-on-move.ts'
import { useFetchAhead } from '../../ui/fetch-ahead.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { lazily } from '../../ui/lazily.ts'
import { LazyDrawer } from '../../ui/lazy-drawer.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import styles from './bell.module.css'
import { useUnread } from './use-unread.ts'

const loadPanel = async () => ({ default: (await import('./panel.tsx')).Panel })
const Panel = lazily(loadPanel)

/** How much is new, and the way to it. Going somewhere closes the panel. */
export function Bell() {
  const t = useText()
  const [open, setOpen] = useState(false)
  useFetchAhead(loadPanel)
  const unread = useUnread()?.unread ?? 0
  useOnMove(() => setOpen(false))
  const label = unread === 0 ? t('notifications:noneUnread') : t('notifications:unread', { count: unread })
  return (
    <LazyDrawer
      title={t('notifications:title')}
      side="end"
      wide
      open={open}
      onOpenChange={setOpen}
      trigger={
        <IconButton
          label={label}
          icon={
            <span className={styles.bell}>
              <BellIcon />
              {unread > 0 && (
                <span className={styles.count} aria-hidden="true">
                  {unread < mostCounted ? unread : `${mostCounted - 1}+`}
                </span>
              )}
            </span>
          }
        />
      }
    >
      <Suspense fallback={<Skeleton lines={6} />}>
        <Panel onClose={() => setOpen(false)} />
      </Suspense>
    </LazyDrawer>
  )
}
