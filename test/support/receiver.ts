import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

type Heard = { method: string; path: string; headers: IncomingHttpHeaders; body: string }

/** Somebody else's system, that takes requests; `answers` says how. */
export const openReceiver = async (
  answers: (response: ServerResponse, heard: Heard) => void = response => response.end('ok'),
) => {
  const heard: Heard[] = []
  let answering = answers
  const server = createServer(async (request, response) => {
    const body = (await request.toArray()).join('')
    const { method = '', url: path = '', headers } = request
    heard.push({ method, path, headers, body })
    answering(response, { method, path, headers, body })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/hook`,
    heard,
    answersFromNowOn(by: typeof answers) {
      answering = by
    },
  }
}

/** What a receiver does who wants to know that a request is Stoa's. */
export const isSigned = (secret: string, { headers, body }: Heard): boolean => {
  const [, seconds = '', signed = ''] =
    /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['stoa-signature'])) ?? []
  return createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex') === signed
}
