import { parentPort } from 'node:worker_threads'
import { type ParsedMail, parseMail } from './parse-mail.ts'

// The other side of parsing-thread.ts. One after the other, so that it is known which mail a crash belongs to.
let last: Promise<unknown> = Promise.resolve()

/** What can be handed over instead of being copied: files that have their memory to themselves. Small ones share it with others. */
const ownBuffers = ({ files }: ParsedMail): ArrayBuffer[] => {
  const buffers = new Set<ArrayBuffer>()
  for (const { content } of files)
    if (content.buffer instanceof ArrayBuffer && content.byteLength === content.buffer.byteLength)
      buffers.add(content.buffer)
  return [...buffers]
}

const answer = async (raw: Uint8Array) => {
  try {
    const mail = await parseMail(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength))
    parentPort?.postMessage({ mail }, ownBuffers(mail))
  } catch (error) {
    parentPort?.postMessage({ error })
  }
}

parentPort?.on('message', (raw: Uint8Array) => {
  last = last.then(() => answer(raw))
})
