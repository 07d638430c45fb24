import { useEffect } from 'react'
import { renewPush } from '../../lib/push.ts'

/** A browser that was pushed to before goes on with the session of today; where that fails, the settings show it. */
export function usePush(): void {
  useEffect(() => {
    renewPush().catch(() => {})
  }, [])
}
