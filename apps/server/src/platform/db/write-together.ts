import type { Writable } from 'node:stream'

/** Called before something is written. */
export type WriteTogether = () => void

/** What is written into a stream in one turn of the event loop leaves in one go: a system call costs more than a statement. */
export const createWriteTogether = (stream: Writable): WriteTogether => {
  let holds = false
  return () => {
    if (holds) return
    holds = true
    stream.cork()
    setImmediate(() => {
      holds = false
      stream.uncork()
    })
  }
}
