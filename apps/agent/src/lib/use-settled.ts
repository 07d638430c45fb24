import { useEffect, useState } from 'react'

/** Long enough not to ask at every key, short enough to feel live. Milliseconds. */
const pause = 250

/** A text as it was when its writer last paused. */
export const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
