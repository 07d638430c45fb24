import { Worker } from 'node:worker_threads'
import { type ParsedMail, parseMail } from './parse-mail.ts'

/** As many mails are parsed here at the same time; with more it pays to occupy a second processor. */
const HERE = 2
/** Milliseconds without work, after which the thread gives its memory back. */
const IDLE = 10_000

type Task = { raw: Buffer; resolve(mail: ParsedMail): void; reject(error: unknown): void }
type Answer = { mail: ParsedMail } | { error: unknown }

/** Parses mails; when many come at once, most of them in a thread, which exists only while there is work for it. */
export const createParser = (
  workerFile = new URL('./parse-worker.ts', import.meta.url),
): ((raw: Buffer) => Promise<ParsedMail>) => {
  let here = 0
  let thread: Worker | null = null
  // Given to the thread and not answered yet; it answers in the order of asking.
  const asked: Task[] = []

  const start = (): Worker => {
    const worker = new Worker(workerFile)
    let crash: unknown = new Error('The thread that read this mail ended.')
    const idle = setTimeout(() => {
      if (asked.length > 0) return idle.refresh()
      thread = null
      return worker.terminate()
    }, IDLE).unref()
    worker.on('message', (answer: Answer) => {
      const task = asked.shift()
      if ('mail' in answer) task?.resolve(answer.mail)
      else task?.reject(answer.error)
      idle.refresh()
      if (asked.length === 0) worker.unref()
    })
    worker.on('error', error => {
      crash = error
    })
    worker.on('exit', () => {
      clearTimeout(idle)
      if (thread !== worker) return
      thread = null
      // It ended over the mail that it had in hand; the others go to a new one.
      asked.shift()?.reject(crash)
      for (const { raw } of asked) send(raw)
    })
    return worker
  }

  const send = (raw: Buffer) => {
    thread ??= start()
    thread.ref()
    thread.postMessage(raw)
  }

  return async raw => {
    if (here >= HERE)
      return new Promise((resolve, reject) => {
        asked.push({ raw, resolve, reject })
        send(raw)
      })
    here += 1
    try {
      return await parseMail(raw)
    } finally {
      here -= 1
    }
  }
}
