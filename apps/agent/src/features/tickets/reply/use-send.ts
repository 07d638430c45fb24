import { ApiError } from '@stoa/client/api-error'
import type { Message } from '@stoa/contract/messages'
import type { Ticket } from '@stoa/contract/ticket-shapes'
import { fullMoment } from '@stoa/text/format'
import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { newKey } from '../../../lib/new-key.ts'
import { sendAct } from '../../../lib/outbox/send-act.ts'
import { WaitsForConnection } from '../../../lib/outbox/waits.ts'
import { useMe, useReader } from '../../../lib/session.ts'
import { errorText } from '../../../lib/show-error.ts'
import { useText } from '../../../lib/text.ts'
import { tipDone } from '../../../lib/tips/tip-done.ts'
import { messagePages } from '../queries.ts'
import type { Kind } from './draft.ts'
import { messageThatWaits } from './message-that-waits.ts'
import { offerUndo } from './offer-undo.ts'
import type { KeptDraft } from './use-draft.ts'
import { useTakeBack } from './use-take-back.ts'

export type HandsOn = 'message' | 'ticket' | 'nothing'

/** What becomes of the ticket with the answer. */
export type AfterSending = Pick<Writing, 'resolve' | 'postponeUntil' | 'sendAt'>

type Writing = {
  kind: Kind
  html: string
  to: string[]
  cc: string[]
  bcc: string[]
  /** null: what came in last. */
  answersId: number | null
  attachmentIds: number[]
  /** Of a note: whom it names. */
  mentionIds: number[]
  /** The newest message that was there when one began; null: it is meant whatever came since. */
  seenMessageId: number | null
  resolve?: boolean
  postponeUntil?: string
  /** It does not leave before. */
  sendAt?: string
  /** Of a forwarded one: what goes along. */
  handsOn: HandsOn
  fileIds: number[]
  /** null: the department's. */
  accountId: number | null
}
type Pages = InfiniteData<{ items: Message[]; nextCursor: string | null }>

type Given = { ticket: Ticket; kept: KeptDraft; onDone: (said: string) => void; onCollision: () => void }

/** Sends a reply or adds a note. The message stands in the stream as soon as the server has it. */
export function useSend({ ticket, kept, onDone, onCollision }: Given) {
  const t = useText()
  const queryClient = useQueryClient()
  const me = useMe()
  const { undoSeconds } = me
  const reader = useReader()
  const takeBack = useTakeBack()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const show = (message: Message) => {
    queryClient.setQueryData<Pages>(messagePages(ticket.id).queryKey, shown => {
      const last = shown?.pages.at(-1)
      if (!shown || !last || last.items.some(({ id }) => id === message.id)) return shown
      const pages = [...shown.pages.slice(0, -1), { ...last, items: [...last.items, message] }]
      return { ...shown, pages }
    })
    for (const key of ['tickets.get', 'tickets.timeline', 'tickets.messages', 'tickets.recipients'] as const)
      queryClient.invalidateQueries({ queryKey: [key] })
    for (const key of ['tickets.list', 'tickets.counts', 'departments.list', 'scheduled.mine'])
      queryClient.invalidateQueries({ queryKey: [key] })
  }

  const send = async ({ kind, html, attachmentIds, ...reply }: Writing) => {
    setBusy(true)
    setProblem(null)
    const held = await kept.hold()
    const params = { id: ticket.id }
    try {
      const message = await written()
      kept.forget()
      show(message)
      if (kind === 'reply') tipDone('reply')
      const said = { reply: t('tickets:sent'), forward: t('tickets:forwardSent'), note: t('tickets:noted') }
      if (reply.sendAt)
        return onDone(t('tickets:sendLater.leaves', { moment: fullMoment(reply.sendAt, reader) }))
      if (kind !== 'note' && undoSeconds > 0)
        offerUndo({ said: said[kind], seconds: undoSeconds, takeBack: () => takeBack(ticket.id, message.id) })
      onDone(said[kind])
    } catch (error) {
      if (error instanceof WaitsForConnection) {
        kept.forget()
        show(messageThatWaits({ kind, html, ...reply }, me))
        return onDone(t('outbox.waits'))
      }
      if (!(error instanceof ApiError)) console.error(error)
      setProblem(errorText(error))
      if (error instanceof ApiError && error.code === 'answered_since') {
        onCollision()
        queryClient.invalidateQueries({ queryKey: ['tickets.messages'] })
      }
      setBusy(false)
      kept.resume(held)
    }

    function written(): Promise<Message> {
      const { to, cc, bcc, answersId, accountId, handsOn, fileIds, mentionIds } = reply
      const { resolve = false, postponeUntil = null, seenMessageId, sendAt } = reply
      const key = newKey()
      const leaving = { undoSeconds, ...(sendAt && { sendAt }) }
      const addressed = { key, html, attachmentIds, to, cc, bcc, accountId, ...leaving }
      if (kind === 'reply')
        return sendAct('tickets.reply', {
          params,
          body: { ...addressed, answersId, resolve, postponeUntil, seenMessageId, fileIds },
        })
      if (kind === 'note' || answersId === null)
        return sendAct('tickets.note', { params, body: { key, html, attachmentIds, mentionIds } })
      return sendAct('tickets.forward', {
        params,
        body: { ...addressed, messageId: answersId, handsOn, fileIds },
      })
    }
  }
  return { send, busy, problem }
}
