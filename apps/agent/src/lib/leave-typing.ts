import { useEffect } from 'react'
import { dialog, typing } from '../ui/typing.ts'

/** Gives the focus to what is around a place to write, so that single keys act again: who sees nothing of the page would be lost without any. */
export const leaveTyping = (place: Element): void =>
  place.parentElement?.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true })

/** Escape leaves the field that somebody types in; what has the key for itself keeps it. */
export function useLeaveTyping(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
      const place = event.target instanceof Element ? event.target.closest(typing) : null
      if (place && !place.closest(dialog)) leaveTyping(place)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
