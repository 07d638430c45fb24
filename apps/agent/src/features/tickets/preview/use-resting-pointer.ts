import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'

/** Milliseconds: a pointer that rests so long is looking; one that leaves may be on its way into the card. */
const rest = 400
const grace = 200

type Given = {
  frame: RefObject<HTMLElement | null>
  /** The ticket whose preview is open. */
  shown: number | null
  onRest: (id: number, x: number) => void
  onLeave: () => void
}

/** Tells on which row a mouse rests; a finger rests on nothing. @returns what the card listens with, so that the pointer may enter it */
export function useRestingPointer({ frame, shown, onRest, onLeave }: Given) {
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)
  const stay = () => {
    clearTimeout(leaving.current)
    leaving.current = undefined
  }
  const rests = useEffectEvent(onRest)
  const leaves = useEffectEvent(() => {
    stay()
    onLeave()
  })
  const leave = useEffectEvent(() => {
    clearTimeout(resting.current)
    if (shown !== null) leaving.current ??= setTimeout(() => leaves(), grace)
  })
  const moved = useEffectEvent((event: PointerEvent) => {
    if (event.pointerType !== 'mouse' || event.buttons !== 0) return
    const id = rowOf(event.target)
    clearTimeout(resting.current)
    if (id !== null && id === shown) return stay()
    leave()
    if (id !== null) resting.current = setTimeout(() => rests(id, event.clientX), rest)
  })
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const listening = new AbortController()
    const { signal } = listening
    const away = () => leave()
    const stop = () => {
      clearTimeout(resting.current)
      leaves()
    }
    element.addEventListener('pointermove', event => moved(event), { signal })
    element.addEventListener('pointerleave', away, { signal })
    element.addEventListener('pointerdown', stop, { signal })
    return () => {
      listening.abort()
      clearTimeout(resting.current)
      clearTimeout(leaving.current)
    }
  }, [frame])
  return { onPointerEnter: stay, onPointerLeave: () => leave() }
}

const rowOf = (target: EventTarget | null) => {
  const row = target instanceof Element ? target.closest('a[id^="ticket-"]') : null
  return row ? Number(row.id.slice('ticket-'.length)) : null
}
