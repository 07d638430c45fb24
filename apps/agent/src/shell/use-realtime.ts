import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { startRealtime } from '../lib/realtime.ts'

/** One socket for as long as somebody is signed in. */
export function useRealtime(): void {
  const queryClient = useQueryClient()
  useEffect(() => startRealtime(queryClient), [queryClient])
}
