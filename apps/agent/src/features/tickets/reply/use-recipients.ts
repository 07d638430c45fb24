import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { query } from '../../../lib/query.ts'
import type { Addressed } from './draft.ts'
import { addressesIn, firstWrong, withAddress } from './typed-addresses.ts'

export type Way = 'reply' | 'all'

type Choice = { messageId: number | null; blank: boolean; way: Way | null; typed: Addressed | null }

type Given = {
  ticketId: number
  /** The message that is answered; null: what came in last. */
  messageId: number | null
  /** For somebody else than those who talk here: nobody is suggested. */
  blank: boolean
  /** As the draft has it; null: as suggested. */
  kept: Addressed | null
  onChange: (addressed: Addressed | null) => void
}

/** To whom an answer goes: as suggested for its way, until the agent writes something else. */
export function useRecipients({ ticketId, messageId, blank, kept, onChange }: Given) {
  const params = { id: ticketId }
  const asked = messageId === null ? {} : { query: { messageId } }
  const answer = useQuery(query('tickets.recipients', { params, ...asked })).data
  const found = blank ? undefined : answer
  const [choice, setChoice] = useState<Choice>({ messageId, blank, way: null, typed: kept })
  // For another message, everything is suggested anew.
  const same = choice.messageId === messageId && choice.blank === blank
  const { way: chosen, typed } = same ? choice : { way: null, typed: null }
  const choose = (next: Pick<Choice, 'way' | 'typed'>) => {
    setChoice({ messageId, blank, ...next })
    onChange(next.typed)
  }
  const way = chosen ?? found?.suggested ?? 'reply'
  const { to = [], cc = [] } = found?.[way] ?? {}
  const text: Addressed = typed ?? { to: to.join(', '), cc: cc.join(', '), bcc: '' }
  const waysDiffer = found !== undefined && found.reply.cc.join() !== found.all.cc.join()
  const lists = { to: addressesIn(text.to), cc: addressesIn(text.cc), bcc: addressesIn(text.bcc) }
  const change = (field: keyof Addressed, value: string) =>
    choose({ way: chosen, typed: { ...text, [field]: value } })
  const there = new Set([...lists.to, ...lists.cc, ...lists.bcc].map(each => each.toLowerCase()))
  const isToAll = !waysDiffer || way === 'all'
  return {
    text,
    lists,
    /** Who was left out of the last answer, and is of this one. */
    leftOut: isToAll ? (found?.leftOut.filter(each => !there.has(each.toLowerCase())) ?? []) : [],
    add: (address: string) => change('cc', withAddress(text.cc, address)),
    wrong: firstWrong([...lists.to, ...lists.cc, ...lists.bcc]),
    /** null where both ways are the same. */
    way: waysDiffer ? way : null,
    typed,
    choose: (next: Way) => choose({ way: next, typed: null }),
    change,
  }
}
