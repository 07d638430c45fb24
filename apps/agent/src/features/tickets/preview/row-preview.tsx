import type { TicketItem } from '@stoa/contract/ticket-shapes'
import { type RefObject, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useShortcuts } from '../../../lib/shortcuts.ts'
import { PreviewCard } from './preview-card.tsx'
import { useRestingPointer } from './use-resting-pointer.ts'

type Props = {
  frame: RefObject<HTMLElement | null>
  tickets: readonly TicketItem[]
  activeId: number | null
}

/** `x` is where the pointer rested; null where a key has opened it: then it follows the keyboard from row to row. */
type Shown = { id: number; x: number } | { id: null; x: null }

/** Lets one look into a ticket of the list without opening it: where a mouse rests, or by a key. It never takes the focus. */
export function RowPreview({ frame, tickets, activeId }: Props) {
  const [shown, setShown] = useState<Shown | null>(null)
  const id = shown && (shown.id ?? activeId)
  const ticket = tickets.find(each => each.id === id)
  const hide = () => setShown(null)
  const listening = useRestingPointer({
    frame,
    shown: shown?.id ?? null,
    onRest: (rested, x) => setShown({ id: rested, x }),
    onLeave: () => setShown(now => (now?.id === null ? now : null)),
  })
  useShortcuts(
    useMemo(() => ({ v: () => setShown(now => (now?.id === null ? null : { id: null, x: null })) }), []),
  )
  const open = ticket !== undefined
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    // The first Escape closes this, and not what lies below it.
    event.preventDefault()
    hide()
  })
  const scrolled = useEffectEvent(() => shown?.id && hide())
  useEffect(() => {
    if (!open) return
    const ended = new AbortController()
    const { signal } = ended
    document.addEventListener('keydown', event => pressed(event), { signal, capture: true })
    frame.current?.addEventListener('scroll', () => scrolled(), { signal, passive: true })
    return () => ended.abort()
  }, [open, frame])

  return ticket ? <PreviewCard ticket={ticket} frame={frame} x={shown?.x ?? null} {...listening} /> : null
}
