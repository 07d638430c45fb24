import { isIP, connect as open, type Socket } from 'node:net'
import type { VirusScanner } from '@stoa/contract/virus-scanner'
import { guardedLookup, PrivateAddress } from '../../../platform/outgoing/guarded-lookup.ts'
import { mayBeReached } from '../../../platform/outgoing/networks.ts'

/** Milliseconds without a word; clamd unpacks archives before it answers. */
const PATIENCE = 60_000
const LONGEST_ANSWER = 4096
const CHUNK = 64 * 1024

const connect = ({ host, port, ownNetwork }: VirusScanner): Socket => {
  if (ownNetwork) return open({ host, port })
  if (isIP(host) && !mayBeReached(host, [])) throw new PrivateAddress(host)
  return open({ host, port, lookup: guardedLookup([]) })
}

/**
 * Says something to clamd and hears its answer, by the forms that end in a null byte. `parts`: what is to be looked at.
 * @throws where it is not there, says nothing in time, or hangs up without a word
 */
export const askClamd = (
  scanner: VirusScanner,
  command: 'VERSION' | 'INSTREAM',
  parts: AsyncIterable<Buffer> | null = null,
  patience = PATIENCE,
): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = ''
    let broken: Error | null = null
    const socket = connect(scanner)
    const end = () => {
      socket.destroy()
      const said = answer.replace(/\0[\s\S]*$/, '').trim()
      // It hangs up in the middle of a file that is too large for it, and says so first.
      if (said !== '') resolve(said)
      else reject(broken ?? new Error('The scanner hung up without an answer.'))
    }
    socket.setTimeout(patience, () => socket.destroy(new Error('The scanner did not answer in time.')))
    socket.on('error', error => {
      broken = error
    })
    socket.on('data', data => {
      answer += data.toString('utf8')
      if (answer.includes('\0') || answer.length > LONGEST_ANSWER) end()
    })
    socket.on('close', end)
    socket.on('connect', () => {
      say().catch(error => {
        broken ??= error
        socket.end()
      })
    })

    const write = (bytes: Buffer) =>
      new Promise<void>((done, failed) => socket.write(bytes, error => (error ? failed(error) : done())))

    async function say() {
      await write(Buffer.from(`z${command}\0`))
      if (parts === null) return
      for await (const part of parts)
        for (let at = 0; at < part.length; at += CHUNK) {
          const chunk = part.subarray(at, at + CHUNK)
          const size = Buffer.alloc(4)
          size.writeUInt32BE(chunk.length)
          await write(Buffer.concat([size, chunk]))
        }
      await write(Buffer.alloc(4))
    }
  })
