import { useCallback, useEffect, useRef } from 'react'

/** Keeps what is typed while `waiting` for the field that it is meant for. @returns takes what was typed so far */
export function useTypedAhead(waiting: boolean): () => string {
  const typed = useRef('')
  useEffect(() => {
    if (!waiting) return
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.key.length !== 1)
        return
      event.preventDefault()
      event.stopPropagation()
      typed.current += event.key
    }
    document.addEventListener('keydown', press, true)
    return () => document.removeEventListener('keydown', press, true)
  }, [waiting])
  return useCallback(() => {
    const taken = typed.current
    typed.current = ''
    return taken
  }, [])
}
