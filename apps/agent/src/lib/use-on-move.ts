import { useRouter } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'

/** Hears of every going somewhere, without drawing anything anew for it. */
export function useOnMove(act: () => void): void {
  const router = useRouter()
  const moved = useEffectEvent(act)
  useEffect(() => router.subscribe('onBeforeNavigate', ({ hrefChanged }) => hrefChanged && moved()), [router])
}
