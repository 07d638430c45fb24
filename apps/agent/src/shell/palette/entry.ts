import type { ReactNode } from 'react'

/**
 * Something to go to or to do. `beside`: what stands in small letters behind it; `also`: other words that it is found by; `keys`: what does the
 * same.
 */
export type Entry = {
  value: string
  label: string
  icon: ReactNode
  beside?: string
  also?: string
  keys?: readonly string[]
  run: () => void
}

export type EntryGroup = { value: string; label: string; items: Entry[] }
