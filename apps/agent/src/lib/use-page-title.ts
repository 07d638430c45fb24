import { useEffect } from 'react'

/** Names the browser's tab after the page. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    if (!title) return
    document.title = `${title} · Stoa`
    return () => {
      document.title = 'Stoa'
    }
  }, [title])
}
