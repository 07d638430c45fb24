import type { Message } from '@stoa/contract/messages'
import type { TicketItem } from '@stoa/contract/ticket-shapes'
import { briefMoment } from '@stoa/text/format'
import { partsOf } from '@stoa/text/quotes'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Lock, Paperclip } from 'lucide-react'
import { type CSSProperties, type RefObject, useLayoutEffect, useState } from 'react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useNow } from '../../../lib/use-now.ts'
import { Badge } from '../../../ui/badge.tsx'
import { messagePages } from '../queries.ts'
import { cardPlace } from './card-place.ts'
import styles from './preview-card.module.css'

type Props = {
  ticket: TicketItem
  frame: RefObject<HTMLElement | null>
  /** null: opened by a key, and read out. */
  x: number | null
  onPointerEnter: () => void
  onPointerLeave: () => void
}

const shown = 2

/** What was said last in a ticket: the pages that its row has begun to read when it was pointed at, and nothing besides. */
export function PreviewCard({ ticket, frame, x, ...listening }: Props) {
  const t = useText()
  const { data, hasNextPage } = useInfiniteQuery(messagePages(ticket.id))
  const style = useBeside(ticket.id, frame, x)
  // The first pages of a very long conversation are not its end.
  const newest = hasNextPage
    ? []
    : (data?.pages
        .flatMap(page => page.items)
        .slice(-shown)
        .reverse() ?? [])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form
    <div
      className={styles.card}
      style={style}
      role="group"
      aria-label={t('tickets:preview.label', { subject: ticket.subject })}
      aria-live={x === null ? 'polite' : undefined}
      {...listening}
    >
      {newest.length === 0 && (
        <p className={styles.text} dir="auto">
          {ticket.preview || t('tickets:noText')}
        </p>
      )}
      {newest.map(message => (
        <Said key={message.id} message={message} />
      ))}
    </div>
  )
}

function Said({ message }: { message: Message }) {
  const t = useText()
  const reader = useReader()
  const now = useNow()
  const { author, kind, at, html, attachments } = message
  const own = partsOf(message.text)
    .filter(part => part.kind === 'own')
    .map(part => part.text.trim())
    .join('\n')
  const files = attachments.filter(file => !(file.inline && html?.includes(file.url)))
  return (
    <article className={styles.said} data-kind={kind}>
      <header className={styles.head}>
        <span className={styles.name} dir="auto">
          {author.name || message.from}
        </span>
        {kind === 'note' && (
          <Badge tone="warning" icon={<Lock aria-hidden="true" />}>
            {t('tickets:preview.note')}
          </Badge>
        )}
        <time className={styles.time} dateTime={at}>
          {briefMoment(at, reader, now)}
        </time>
      </header>
      <p className={styles.text} dir="auto">
        {own.trim() || t('tickets:noText')}
      </p>
      {files.length > 0 && (
        <p className={styles.files}>
          <Paperclip aria-label={t('tickets:attachments')} />
          <bdi>{files.map(({ name }) => name).join(', ')}</bdi>
        </p>
      )}
    </article>
  )
}

/** Stands where it covers neither its row nor the way to the next, also while the list scrolls. */
function useBeside(id: number, frame: RefObject<HTMLElement | null>, x: number | null) {
  const [style, setStyle] = useState<CSSProperties>({ visibility: 'hidden' })
  useLayoutEffect(() => {
    const place = () => {
      const row = document.getElementById(`ticket-${id}`)?.getBoundingClientRect()
      if (!row) return
      const { left, width, maxHeight, ...at } = cardPlace(row, x ?? row.left + row.width * 0.3, {
        width: innerWidth,
        height: innerHeight,
      })
      setStyle({ left, inlineSize: width, maxBlockSize: maxHeight, ...at })
    }
    place()
    const element = frame.current
    element?.addEventListener('scroll', place, { passive: true })
    addEventListener('resize', place)
    return () => {
      element?.removeEventListener('scroll', place)
      removeEventListener('resize', place)
    }
  }, [id, frame, x])
  return style
}
