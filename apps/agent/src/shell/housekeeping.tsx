import { useLeaveTyping } from '../lib/leave-typing.ts'
import { useBeat } from './availability/use-beat.ts'
import { usePush } from './notifications/use-push.ts'
import { useReadOpenTicket } from './notifications/use-read-open-ticket.ts'
import { useSound } from './notifications/use-sound.ts'
import { useSending } from './outbox/use-sending.ts'
import { useKeepTips } from './tips/use-keep-tips.ts'
import { usePreferences } from './use-preferences.ts'
import { useRealtime } from './use-realtime.ts'
import { useTitleCount } from './use-title-count.ts'

/** What goes on behind every page. It draws nothing, and what it hears of draws nothing around it anew. */
export function Housekeeping() {
  usePreferences()
  useRealtime()
  useBeat()
  useTitleCount()
  useReadOpenTicket()
  useSound()
  usePush()
  useSending()
  useKeepTips()
  useLeaveTyping()
  return null
}
