import type { Message } from '@stoa/contract/messages'
import { fullMoment } from '@stoa/text/format'
import { useInfiniteQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { messagePages } from '../queries.ts'
import styles from './recipients.module.css'

/** The messages of a ticket that are on screen already. */
export function useMessages(ticketId: number): Message[] {
  return useInfiniteQuery(messagePages(ticketId)).data?.pages.flatMap(page => page.items) ?? []
}

type Props = {
  message: Message | undefined
  forwards: boolean
  /** Left out where it has to be some message. */
  onForget: (() => void) | undefined
}

/** Which message is answered, where that is not the newest, or forwarded. */
export function AnsweredMessage({ message, forwards, onForget }: Props) {
  const t = useText()
  const reader = useReader()
  if (!message) return null
  const name = message.author.name || message.from || ''
  return (
    <div className={styles.recipients}>
      <span className={styles.answered}>
        {t(forwards ? 'tickets:forwardedMessage' : 'tickets:answersMessage', {
          name: `\u2068${name}\u2069`,
          moment: fullMoment(message.at, reader),
        })}
      </span>
      {onForget && <IconButton label={t('tickets:answerNewest')} icon={<X />} onClick={onForget} />}
    </div>
  )
}
