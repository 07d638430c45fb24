import type { CannedMessage } from '@stoa/contract/canned-messages'
import type { Attachment } from '@stoa/contract/messages'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Editor } from '@tiptap/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { call } from '../api.ts'
import { query } from '../query.ts'
import { showError } from '../show-error.ts'
import { findCanned } from './find-canned.ts'
import { suggesting, type Typing } from './suggesting.ts'

/** Where it is put in: on a ticket, or into a mail that opens one. */
export type CannedPlace = { ticketId: number } | { departmentId: number; customerEmail: string | null }

type Given = {
  place: CannedPlace
  onFiles: (files: Attachment[]) => void
  onSubject?: (subject: string) => void
}

const most = 8
const none: CannedMessage[] = []

/** A single paragraph continues the line that it is put into. */
function within(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const [only] = body.children
  return only?.tagName === 'P' && body.childNodes.length === 1 ? only.innerHTML : html
}

/** Canned messages for an editor: suggested while one types, or chosen from a list. */
export function useCannedMessages(given: Given) {
  const queryClient = useQueryClient()
  const items = useQuery(query('cannedMessages.list')).data?.items ?? none
  const [typing, setTyping] = useState<Typing | null>(null)
  const [at, setAt] = useState(0)
  const [asking, setAsking] = useState(false)
  const editor = useRef<Editor | null>(null)
  const found = useMemo(
    () => (typing ? findCanned(items, typing.typed, typing.sign).slice(0, most) : none),
    [items, typing],
  )

  /** Puts it in where the cursor stands, or in place of what was typed to find it. */
  const insert = async (canned: CannedMessage, range?: Typing['range']) => {
    const into = editor.current
    if (!into) return
    const typed = range ? into.state.doc.textBetween(range.from, range.to) : ''
    if (range) into.chain().focus().deleteRange(range).run()
    setTyping(null)
    try {
      const { html, subject, attachments } = await call('cannedMessages.fill', {
        params: { id: canned.id },
        body: { ...given.place },
      })
      into.chain().focus().insertContent(within(html)).run()
      if (attachments.length > 0) given.onFiles(attachments)
      if (subject) given.onSubject?.(subject)
      queryClient.invalidateQueries({ queryKey: ['cannedMessages.list'] })
    } catch (error) {
      if (typed) into.chain().focus().insertContent(typed).run()
      showError(error)
    }
  }

  const onKey = (key: string): boolean => {
    if (!typing || found.length === 0) return false
    if (key === 'ArrowDown') setAt((at + 1) % found.length)
    else if (key === 'ArrowUp') setAt((at + found.length - 1) % found.length)
    else if (key === 'Escape') setTyping(null)
    else if (key === 'Enter' || key === 'Tab') {
      const canned = found[at] ?? found[0]
      if (canned) insert(canned, typing.range)
    } else return false
    return true
  }
  const latest = useRef(onKey)
  useEffect(() => {
    latest.current = onKey
  })
  const extension = useMemo(
    () =>
      suggesting({
        onReady: made => {
          editor.current = made
        },
        onAsk: () => setAsking(true),
        onTyping: next => {
          setTyping(next)
          setAt(0)
        },
        onKey: key => latest.current(key),
      }),
    [],
  )
  return {
    extension,
    items,
    /** What is suggested now, and which of it is marked; null where nothing is. */
    suggestions: typing && found.length > 0 ? { typing, found, at, choose: insert } : null,
    insert,
    /** Whether somebody looks for one in the list of all. */
    asking,
    setAsking,
  }
}

export type CannedMessages = ReturnType<typeof useCannedMessages>
