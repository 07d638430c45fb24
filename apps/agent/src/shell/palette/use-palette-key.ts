import { useEffect } from 'react'

/** Ctrl K, or ⌘ K, from everywhere, also while somebody types. */
export function usePaletteKey(press: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      // In a text it makes a link of what is marked.
      if (event.defaultPrevented) return
      event.preventDefault()
      press()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [press])
}
