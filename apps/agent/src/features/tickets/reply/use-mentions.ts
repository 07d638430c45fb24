import { useRef, useState } from 'react'
import { typeAhead } from '../../../ui/type-ahead.ts'

/** Whom a note names: those who were chosen, and whose name is still there when it is sent. */
export function useMentions() {
  const [open, setOpen] = useState(false)
  const chosen = useRef(new Map<number, string>())
  const began = useRef(false)
  return {
    open,
    setOpen,
    /** Asks whom, by what was `typed` of the name already. */
    begin: (typed: string) => {
      began.current = true
      typeAhead({ left: true, typed })
      setOpen(true)
    },
    /** Whether it was asked by an @ in the text, once for each. */
    takeBegan: () => {
      const was = began.current
      began.current = false
      return was
    },
    mention: (id: number, name: string) => chosen.current.set(id, name),
    idsIn: (text: string) =>
      [...chosen.current].filter(([, name]) => text.includes(`@${name}`)).map(([id]) => id),
  }
}
