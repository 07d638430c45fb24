import type { Notification } from '@stoa/contract/notifications'
import { fullMoment, timeOf } from '@stoa/text/format'
import { Link } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import { useReader } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './panel.module.css'
import { iconOf, saysOf, targetOf } from './says.ts'

type Props = { notification: Notification; onRead: () => void; onClose: () => void }

/** One line of the panel. Opening it is reading it. */
export function NotificationItem({ notification, onRead, onClose }: Props) {
  const t = useText()
  const reader = useReader()
  const { kind, at, readAt, ticket } = notification
  const Icon = iconOf[kind]
  const target = targetOf(notification)
  const says = saysOf(notification, t)
  const isUnread = readAt === null
  const content = (
    <>
      <Icon className={styles.icon} aria-hidden="true" />
      <span className={styles.words}>
        <span className={styles.says}>
          {isUnread && <VisuallyHidden>{t('notifications:unreadMark')}: </VisuallyHidden>}
          {says}
        </span>
        {ticket && (
          <span className={styles.subject} dir="auto">
            {ticket.subject}
          </span>
        )}
      </span>
      <time className={styles.time} dateTime={at} title={fullMoment(at, reader)}>
        {timeOf(at, reader)}
      </time>
    </>
  )
  const open = () => {
    if (isUnread) onRead()
    onClose()
  }
  return (
    <li className={styles.item} data-unread={isUnread}>
      {target ? (
        <Link {...target} className={styles.line} onClick={open}>
          {content}
        </Link>
      ) : (
        <span className={styles.line}>{content}</span>
      )}
      {isUnread && (
        <IconButton
          label={t('notifications:markRead', { what: says })}
          icon={<Check />}
          onClick={event => {
            onRead()
            // The button goes away; the keys go on from its line.
            event.currentTarget.closest('li')?.querySelector('a')?.focus()
          }}
        />
      )}
    </li>
  )
}
