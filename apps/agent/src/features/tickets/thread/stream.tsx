import type { Message } from '@stoa/contract/messages'
import type { Ticket } from '@stoa/contract/ticket-shapes'
import { ArrowDown } from 'lucide-react'
import { Failure } from '../../../lib/failure.tsx'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { EventLine } from './event-line.tsx'
import { MessageView } from './message-view.tsx'
import styles from './stream.module.css'
import { useStickToEnd } from './use-stick-to-end.ts'
import { useStream } from './use-stream.ts'

/** In longer threads, older messages are folded to a line each: so many of the newest stay open. */
const openAtEnd = 4
const longThread = 7

type Props = {
  ticket: Ticket
  /** Begins an answer to a message, or to hand it on. */
  onAnswer: (message: Message) => void
  onForward: (message: Message) => void
  onSplit: (message: Message) => void
}

/** Messages and what happened between them, oldest first; begins at the newest. */
export function Stream({ ticket, onAnswer, onForward, onSplit }: Props) {
  const t = useText()
  const { entries, error, retry } = useStream(ticket.id)
  const messages = entries?.filter(entry => entry.kind === 'message') ?? []
  const newestKey = messages.at(-1)?.key
  const { frame, content, hasNews, showNews } = useStickToEnd(newestKey)
  const firstOpen = messages.length < longThread ? 0 : messages.length - openAtEnd
  const foldedKeys = new Set(messages.slice(0, firstOpen).map(entry => entry.key))

  if (error && !entries) return <Failure error={error} onRetry={retry} />
  if (!entries) return <Skeleton lines={10} />
  return (
    <div className={styles.around}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section ref={frame} className={styles.frame} aria-label={t('tickets:stream')} tabIndex={0}>
        <div ref={content} className={styles.content}>
          {entries.map(entry =>
            entry.kind === 'message' ? (
              <MessageView
                key={entry.key}
                message={entry.message}
                ticketId={ticket.id}
                startsFolded={foldedKeys.has(entry.key)}
                newest={entry.key === newestKey}
                onAnswer={ticket.can.reply ? onAnswer : undefined}
                onForward={ticket.can.forward ? onForward : undefined}
                onSplit={ticket.can.split && messages.length > 1 ? onSplit : undefined}
              />
            ) : (
              <EventLine key={entry.key} item={entry.item} run={entry.run} ticketId={ticket.id} />
            ),
          )}
        </div>
      </section>
      {hasNews && (
        <Button className={styles.news} size="small" icon={<ArrowDown />} onClick={showNews}>
          {t('tickets:newBelow')}
        </Button>
      )}
    </div>
  )
}
