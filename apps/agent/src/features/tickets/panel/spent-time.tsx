import type { SpentTime as Entry } from '@stoa/contract/spent-times'
import type { Ticket } from '@stoa/contract/ticket-shapes'
import { dayOf } from '@stoa/text/format'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { workText } from '../../../lib/duration.ts'
import { sayWithUndo } from '../../../lib/say-with-undo.ts'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { LoadMore } from '../../../ui/load-more.tsx'
import { spentTimePages } from '../queries.ts'
import styles from './spent-time.module.css'
import { SpentTimeForm } from './spent-time-form.tsx'

const stale = ['spentTimes.list', 'tickets.timeline'] as const

/** How long people worked on the ticket, as they wrote it down. */
export function SpentTime({ ticket }: { ticket: Ticket }) {
  const t = useText()
  const { language } = useReader()
  const [open, setOpen] = useState<Entry | 'new' | null>(null)
  const list = useInfiniteQuery(spentTimePages(ticket.id))
  const entries = list.data?.pages.flatMap(page => page.items) ?? []
  const total = list.data?.pages[0]?.totalMinutes ?? 0
  const mayTrack = ticket.can['track-time']
  if (!list.data || (!mayTrack && entries.length === 0)) return null
  return (
    <section
      className={styles.section}
      aria-label={t('tickets:time.heading')}
      data-empty={entries.length === 0 || undefined}
    >
      <div className={styles.head}>
        <h2 className={styles.heading}>{t('tickets:time.heading')}</h2>
        {total > 0 && (
          <strong className={styles.total}>
            {t('tickets:time.total', { time: workText(total, language) })}
          </strong>
        )}
        {entries.length === 0 && mayTrack && (
          <IconButton label={t('tickets:time.add')} icon={<Plus />} onClick={() => setOpen('new')} />
        )}
      </div>
      {entries.length > 0 && (
        <ul className={styles.entries}>
          {entries.map(entry => (
            <Line key={entry.id} ticketId={ticket.id} entry={entry} onCorrect={() => setOpen(entry)} />
          ))}
        </ul>
      )}
      <LoadMore label={t('tickets:time.more')} of={list} />
      {entries.length > 0 && mayTrack && (
        <Button size="small" icon={<Plus />} className={styles.add} onClick={() => setOpen('new')}>
          {t('tickets:time.add')}
        </Button>
      )}
      <Dialog
        title={t(open === 'new' || open === null ? 'tickets:time.add' : 'tickets:time.correctTitle')}
        open={open !== null}
        onOpenChange={next => next || setOpen(null)}
      >
        {open && (
          <SpentTimeForm
            ticketId={ticket.id}
            entry={open === 'new' ? null : open}
            stale={stale}
            onDone={() => setOpen(null)}
          />
        )}
      </Dialog>
    </section>
  )
}

type LineProps = { ticketId: number; entry: Entry; onCorrect: () => void }

function Line({ ticketId, entry, onCorrect }: LineProps) {
  const t = useText()
  const reader = useReader()
  const params = { id: ticketId }
  const time = workText(entry.minutes, reader.language)
  const day = dayOf(`${entry.day}T12:00:00Z`, { ...reader, timeZone: 'UTC' })
  const again = useAct('spentTimes.add', { stale })
  const remove = useAct('spentTimes.remove', {
    stale,
    onDone: () => {
      const { minutes, day: on, note } = entry
      sayWithUndo(t('tickets:time.removed', { time }), () =>
        again.mutate({ params, body: { minutes, day: on, note } }),
      )
    },
  })
  return (
    <li className={styles.entry}>
      <div className={styles.words}>
        <p className={styles.what}>
          <strong className={styles.time}>{time}</strong>
          <bdi className={styles.agent}>{entry.agent.name}</bdi>
          <time dateTime={entry.day} className={styles.soft}>
            {day}
          </time>
        </p>
        {entry.note && (
          <p className={styles.note} dir="auto">
            {entry.note}
          </p>
        )}
      </div>
      {entry.can.change && (
        <span className={styles.acts}>
          <IconButton
            label={t('tickets:time.correct', { time, day })}
            icon={<Pencil />}
            onClick={onCorrect}
          />
          <IconButton
            label={t('tickets:time.remove', { time, day })}
            icon={<Trash2 />}
            disabled={remove.isPending}
            onClick={() => remove.mutate({ params, body: { entryId: entry.id } })}
          />
        </span>
      )}
    </li>
  )
}
