import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { paths } from '../paths.ts'

/** Ctrl K, or ⌘ K, leads to the search from everywhere, also while somebody types. */
export function useSearchKey(): void {
  const navigate = useNavigate()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      // In an answer it makes a link.
      if (event.defaultPrevented || (event.target as Element | null)?.closest('[contenteditable="true"]'))
        return
      event.preventDefault()
      void navigate({ to: paths.search, search: {} })
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [navigate])
}
