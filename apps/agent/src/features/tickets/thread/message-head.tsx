import type { Message } from '@stoa/contract/messages'
import { briefMoment, fullMoment } from '@stoa/text/format'
import { Bot, ChevronDown, Forward, Info, Lock, Reply, Split, Workflow } from 'lucide-react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useNow } from '../../../lib/use-now.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import styles from './message-head.module.css'
import { ForgedBadge } from './sender-checks.tsx'

type Props = {
  message: Message
  folded: boolean
  /** Left out where the message is always open. */
  onFold: (() => void) | undefined
  detailed: boolean
  onDetailed: () => void
  /** Left out where nobody may answer it. */
  onAnswer: (() => void) | undefined
  onForward: (() => void) | undefined
  /** Left out where it cannot become a ticket of its own. */
  onSplit: (() => void) | undefined
}

export function MessageHead(props: Props) {
  const { message, folded, onFold, detailed, onDetailed, onAnswer, onForward, onSplit } = props
  const t = useText()
  const reader = useReader()
  const now = useNow()
  const { author, kind, at } = message
  const name = author.name || message.from || ''
  return (
    <header className={styles.head}>
      <Avatar name={name} />
      <div className={styles.said}>
        <div className={styles.who}>
          <span className={styles.name} dir="auto">
            {name}
          </span>
          {kind === 'note' && (
            <Badge tone="warning" icon={<Lock />}>
              {t('tickets:noteVisible')}
            </Badge>
          )}
          {message.apart && kind === 'reply' && <Badge icon={<Forward />}>{t('tickets:forwarded')}</Badge>}
          {message.apart && kind === 'incoming' && (
            <Badge tone="warning" icon={<Forward />}>
              {t('tickets:answerOfOther')}
            </Badge>
          )}
          {author.kind === 'system' && <Badge icon={<Bot />}>{t('tickets:automaticAnswer')}</Badge>}
          {author.kind === 'rule' && <Badge icon={<Workflow />}>{t('timeline:rule')}</Badge>}
          {author.kind === 'key' && <Badge>{t('tickets:channels.api')}</Badge>}
          <ForgedBadge authentication={message.authentication} />
          {folded && (
            <span className={styles.preview} dir="auto">
              {message.text.slice(0, 200)}
            </span>
          )}
        </div>
        <time className={styles.time} dateTime={at} title={fullMoment(at, reader)}>
          {briefMoment(at, reader, now)}
        </time>
      </div>
      {!folded && onAnswer && (
        <IconButton
          label={t('tickets:answerThis')}
          icon={<Reply className={styles.reply} />}
          onClick={onAnswer}
        />
      )}
      {!folded && onForward && (
        <IconButton
          label={t('tickets:forwardThis')}
          icon={<Forward className={styles.reply} />}
          onClick={onForward}
        />
      )}
      {!folded && onSplit && <IconButton label={t('tickets:splitThis')} icon={<Split />} onClick={onSplit} />}
      {!folded && (
        <IconButton label={t('tickets:details')} icon={<Info />} pressed={detailed} onClick={onDetailed} />
      )}
      {onFold && (
        <IconButton
          label={folded ? t('tickets:expand') : t('tickets:collapse')}
          icon={<ChevronDown className={styles.arrow} data-folded={folded || undefined} />}
          aria-expanded={!folded}
          onClick={onFold}
        />
      )}
    </header>
  )
}
