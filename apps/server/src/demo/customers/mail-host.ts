import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export type MailHost = { port: number; close(): Promise<void> }

/** The customers' mail host: takes mail for everybody, on loopback only. A mail is taken when `deliver` has kept it. */
export const startMailHost = async (
  deliver: (to: string, raw: Buffer) => Promise<void>,
): Promise<MailHost> => {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    authOptional: true,
    disableReverseLookup: true,
    closeTimeout: 1000,
    async onData(stream, session, done) {
      try {
        const raw = await buffer(stream)
        for (const { address } of session.envelope.rcptTo) await deliver(address, raw)
        done()
      } catch (error) {
        done(error as Error)
      }
    },
  })
  // A line that Stoa closes on its way out is no news.
  server.on('error', () => {})
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}
