import { useEffect, useRef, useState } from 'react'
import { useText } from '../../lib/text.ts'
import { TextField } from '../../ui/text-field.tsx'

const pause = 300

type Props = { asked: string; onAsk: (text: string) => void }

/** Asks when one stops typing; what is asked comes back by the URL. */
export function SearchField({ asked, onAsk }: Props) {
  const t = useText()
  const [typed, setTyped] = useState(asked)
  const [seen, setSeen] = useState(asked)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  if (asked !== seen) {
    setSeen(asked)
    if (asked !== typed.trim()) setTyped(asked)
  }
  return (
    <TextField
      label={t('search')}
      type="search"
      placeholder={t('audit:searchHint')}
      value={typed}
      dir="auto"
      enterKeyHint="search"
      onValueChange={text => {
        setTyped(text)
        clearTimeout(timer.current)
        timer.current = setTimeout(() => onAsk(text.trim()), text === '' ? 0 : pause)
      }}
    />
  )
}
