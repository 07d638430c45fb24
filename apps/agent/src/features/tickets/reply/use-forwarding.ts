import type { Message } from '@stoa/contract/messages'
import { useState } from 'react'
import type { HandsOn } from './use-send.ts'

type Given = {
  messages: readonly Message[]
  message: Message | undefined
  asked: HandsOn | null
  /** One that was taken back, whose files stand in the box already. */
  again: Message | null
}

/** Whether a message goes along: notes never do, nor what others were asked. */
const goesAlong = ({ id, kind, apart }: Message, upTo: number) => id <= upTo && kind !== 'note' && !apart

/** What of a ticket is handed on: what was asked for, or what fits the message. */
export function useForwarding({ messages, message, asked, again }: Given) {
  const [chosen, setChosen] = useState<HandsOn | null>(again?.apart ? (again.handsOn ?? 'nothing') : null)
  const [asBefore, setAsBefore] = useState(again?.apart === true)
  const [without, setWithout] = useState<readonly number[]>([])
  const usual = message?.apart && message.kind === 'incoming' ? 'nothing' : 'message'
  const handsOn = chosen ?? asked ?? usual
  const along =
    message && handsOn !== 'nothing' && !asBefore
      ? messages.filter(each =>
          handsOn === 'message' ? each.id === message.id : goesAlong(each, message.id),
        )
      : []
  const files = along
    .flatMap(({ attachments, html }) =>
      attachments.filter(file => !(file.inline && html?.includes(file.url))),
    )
    .filter(({ id }) => !without.includes(id))
  return {
    handsOn,
    choose(what: HandsOn) {
      setChosen(what)
      setAsBefore(false)
    },
    files,
    fileIds: files.map(({ id }) => id),
    leaveOut: (id: number) => setWithout([...without, id]),
  }
}

export type Forwarding = ReturnType<typeof useForwarding>
