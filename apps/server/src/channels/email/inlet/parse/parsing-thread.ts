import { createWorkThread } from '../../../../platform/work-thread.ts'
import { type ParsedMail, parseMail, readHeadOnly } from './parse-mail.ts'

/** As many mails are parsed here at the same time; with more it pays to occupy a second processor. */
const HERE = 2
/** Bytes. What a mail can cost grows with its size: a larger one may only hold up a thread that can be ended. */
const SMALL = 65_536
/** What strings and objects may take; the bytes of the mail and its files come on top. */
const MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 }
/** Of the thread, over one mail. */
const LIMITS = { work: 2000, time: 60_000 }

type Task = { raw: Buffer; resolve(mail: ParsedMail): void }
type Answer = { mail: ParsedMail } | { error: unknown }

/**
 * Parses mails, in a thread where they are large or where many come at once; it exists only while there is work for it.
 * A mail that takes too much time or memory ends the thread, not the server, and comes back as its head and the original.
 */
export const createParser = (
  workerFile = new URL('./parse-worker.ts', import.meta.url),
): ((raw: Buffer) => Promise<ParsedMail>) => {
  let here = 0
  // Given to the thread and not answered yet; it answers in the order of asking.
  const asked: Task[] = []
  const post = createWorkThread<Answer>({
    workerFile,
    memory: MEMORY,
    limits: LIMITS,
    oldest: () => asked[0],
    onAnswer: answer => {
      const task = asked.shift()
      task?.resolve('mail' in answer ? answer.mail : readHeadOnly(task.raw))
    },
    onEnd: () => {
      // It ended over the mail that it had in hand; the others go to a new one.
      const task = asked.shift()
      task?.resolve(readHeadOnly(task.raw))
      for (const { raw } of asked) send(raw)
    },
  })

  const send = (raw: Buffer) => {
    // A buffer may be a window on a larger one, all of which would be copied.
    const copy = new Uint8Array(raw)
    post(copy, [copy.buffer])
  }

  return async raw => {
    if (here >= HERE || raw.byteLength > SMALL)
      return new Promise(resolve => {
        asked.push({ raw, resolve })
        send(raw)
      })
    here += 1
    try {
      return await parseMail(raw)
    } catch {
      return readHeadOnly(raw)
    } finally {
      here -= 1
    }
  }
}
