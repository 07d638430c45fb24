import { parentPort } from 'node:worker_threads'
import { parseMail } from './parse-mail.ts'

// The other side of parsing-thread.ts. One after the other, so that it is known which mail a crash belongs to.
let last: Promise<unknown> = Promise.resolve()

const answer = async (raw: Uint8Array) => {
  try {
    const mail = await parseMail(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength))
    parentPort?.postMessage({ mail })
  } catch (error) {
    parentPort?.postMessage({ error })
  }
}

parentPort?.on('message', (raw: Uint8Array) => {
  last = last.then(() => answer(raw))
})
