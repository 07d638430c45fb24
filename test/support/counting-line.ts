import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A way to a server by which a test sees who is connected, and when that was too many. */
export const countingLine = async (to: { host: string; port: number }) => {
  const open = new Set<Socket>()
  let most = 0
  let ever = 0
  const server = createServer(near => {
    const far = connect(to)
    open.add(near)
    ever += 1
    most = Math.max(most, open.size)
    near.pipe(far).pipe(near)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(near)
        other.destroy()
      })
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = () => {
    for (const socket of open) socket.destroy()
  }
  onTestFinished(() => {
    cut()
    server.close()
  })
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    /** How many lines were open at the same time at most, and how many there ever were. */
    counts: () => ({ most, ever }),
  }
}
