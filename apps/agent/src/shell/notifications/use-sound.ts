import { useEffect, useRef } from 'react'
import { playOnce } from '../../lib/tone.ts'
import { useUnread } from './use-unread.ts'

/** A tone when something new is told that is to be heard; what was there when the page opened is not new. */
export function useSound(): void {
  const unread = useUnread()
  const heard = useRef<number | null>(null)
  useEffect(() => {
    if (!unread) return
    const newest = unread.newest?.id ?? 0
    if (heard.current !== null && newest > heard.current && unread.newest?.sounds) playOnce()
    heard.current = Math.max(newest, heard.current ?? 0)
  }, [unread])
}
