import { ApiError } from '@stoa/client/api-error'
import { fullMoment } from '@stoa/text/format'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { call } from '../../../lib/api.ts'
import { newKey } from '../../../lib/new-key.ts'
import { useMe, useReader } from '../../../lib/session.ts'
import { errorText } from '../../../lib/show-error.ts'
import { useText } from '../../../lib/text.ts'
import type { Uploads } from '../../../lib/uploads/use-uploads.ts'
import { paths } from '../../../paths.ts'
import { say } from '../../../ui/toasts.ts'
import type { Addressed } from '../reply/draft.ts'
import { offerUndo } from '../reply/offer-undo.ts'
import { addressesIn, firstWrong } from '../reply/typed-addresses.ts'
import type { KeptNewDraft } from './use-new-draft.ts'
import { useTakeMailBack } from './use-take-mail-back.ts'

type Mail = {
  departmentId: number
  subject: string
  html: string
  text: Addressed
  accountId: number | null
  uploads: Uploads
}

/** Sends a mail that opens a ticket, and goes there. */
export function useCompose(kept: KeptNewDraft) {
  const t = useText()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { undoSeconds } = useMe()
  const reader = useReader()
  const takeBack = useTakeMailBack()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [ticketId, setTicketId] = useState<number | null>(null)
  // Only when nothing is kept back any more: the guard of the page must have heard of it.
  useEffect(() => {
    if (ticketId !== null) navigate({ to: paths.ticket, params: { id: ticketId }, search: {} })
  }, [navigate, ticketId])

  const problemOf = ({ subject, html, text, uploads }: Mail) => {
    const to = addressesIn(text.to)
    const wrong = firstWrong([...to, ...addressesIn(text.cc), ...addressesIn(text.bcc)])
    if (uploads.busy) return t('tickets:waitForUploads')
    if (wrong) return t('tickets:ccInvalid', { address: wrong })
    if (to.length === 0) return t('tickets:toMissing')
    if (subject.trim() === '') return t('tickets:subjectMissing')
    return html === '' && uploads.with(html).ids.length === 0 ? t('errors:empty_message') : null
  }
  /** What is sent again as it is, because no answer came, is the same mail. */
  const tried = useRef({ mail: '', key: '' })
  const keyOf = (mail: string) => {
    if (tried.current.mail !== mail) tried.current = { mail, key: newKey() }
    return tried.current.key
  }
  /** @param sendAt it does not leave before; absent: at once */
  const send = async (mail: Mail, sendAt?: string) => {
    if (busy) return
    const found = problemOf(mail)
    setProblem(found)
    if (found) return
    setBusy(true)
    const { text, uploads, ...rest } = mail
    const lists = { to: addressesIn(text.to), cc: addressesIn(text.cc), bcc: addressesIn(text.bcc) }
    const { ids: attachmentIds } = uploads.with(mail.html)
    const held = await kept.hold()
    try {
      const body = { ...rest, ...lists, attachmentIds, undoSeconds, ...(sendAt && { sendAt }) }
      const ticket = await call('tickets.compose', { body: { ...body, key: keyOf(JSON.stringify(body)) } })
      await kept.forget()
      queryClient.invalidateQueries({ queryKey: ['scheduled.mine'] })
      const said = t('tickets:newTicketSent')
      if (sendAt) say(t('tickets:sendLater.leaves', { moment: fullMoment(sendAt, reader) }))
      else if (undoSeconds === 0) say(said)
      else offerUndo({ said, seconds: undoSeconds, takeBack: () => takeBack(ticket.id) })
      setTicketId(ticket.id)
    } catch (error) {
      if (!(error instanceof ApiError)) console.error(error)
      setProblem(errorText(error))
      setBusy(false)
      kept.resume(held)
    }
  }
  return { send, busy, problem }
}
