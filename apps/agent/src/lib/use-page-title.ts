import { useEffect } from 'react'
import { setPageTitle } from './page-title.ts'

/** Names the browser's tab after the page. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    if (!title) return
    setPageTitle(title)
    return () => setPageTitle('')
  }, [title])
}
