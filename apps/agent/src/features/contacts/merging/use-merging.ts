import { useState } from 'react'

export type Merging<One> = {
  kept: One
  gone: One
  /** Keys of what is taken from the one that goes. */
  taken: ReadonlySet<string>
  take: (key: string, takes: boolean) => void
  turn: () => void
}

/** Which of two stays: what is known for longer, unless somebody turns it round; and what is taken from the other one. */
export function useMerging<One extends { createdAt: string }>(one: One, other: One): Merging<One> {
  const [turned, setTurned] = useState(one.createdAt > other.createdAt)
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const [kept, gone] = turned ? [other, one] : [one, other]
  return {
    kept,
    gone,
    taken,
    take: (key, takes) =>
      setTaken(new Set([...[...taken].filter(each => each !== key), ...(takes ? [key] : [])])),
    turn: () => {
      setTurned(!turned)
      setTaken(new Set())
    },
  }
}
