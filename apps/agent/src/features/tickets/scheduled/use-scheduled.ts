import type { ScheduledItem } from '@stoa/contract/scheduled'
import { fullMoment } from '@stoa/text/format'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useReader } from '../../../lib/session.ts'
import { staleAfterMoving } from '../../../lib/stale-after-acts.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { paths } from '../../../paths.ts'
import { say } from '../../../ui/toasts.ts'
import { useTakeBack } from '../reply/use-take-back.ts'

const stale = ['scheduled.mine', 'tickets.get', ...staleAfterMoving] as const

/** What becomes of something that was put off. */
export function useScheduled({ ticket, messageId }: ScheduledItem) {
  const t = useText()
  const reader = useReader()
  const navigate = useNavigate()
  const withdraw = useTakeBack()
  const [goesBack, setGoesBack] = useState(false)
  const moved = (moment: string | null) =>
    say(t('writing:scheduled.changed', { moment: moment === null ? '' : fullMoment(moment, reader) }))
  const reschedule = useAct('messages.reschedule', {
    stale,
    onDone: (_message, { body: { sendAt } }) =>
      sendAt === null ? say(t('writing:scheduled.sending')) : moved(sendAt),
  })
  const reopen = useAct('tickets.reopen', { stale, onDone: () => say(t('writing:scheduled.isBack')) })
  const postpone = useAct('tickets.postpone', { stale, onDone: answer => moved(answer.postponedUntil) })
  const ofTicket = { params: { id: ticket.id } }
  const takeBack = async () => {
    if (messageId === null) return
    setGoesBack(true)
    const where = await withdraw(ticket.id, messageId)
    setGoesBack(false)
    if (where === 'ticket') await navigate({ to: paths.ticket, ...ofTicket, search: {} })
  }
  return {
    now: () =>
      messageId === null
        ? reopen.mutate(ofTicket)
        : reschedule.mutate({ params: { id: messageId }, body: { sendAt: null } }),
    change: (moment: string) =>
      messageId === null
        ? postpone.mutate({ ...ofTicket, body: { until: moment } })
        : reschedule.mutate({ params: { id: messageId }, body: { sendAt: moment } }),
    takeBack,
    busy: reschedule.isPending || reopen.isPending || postpone.isPending || goesBack,
  }
}
