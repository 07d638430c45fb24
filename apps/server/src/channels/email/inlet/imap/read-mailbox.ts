import type { Platform } from '../../../../platform/platform.ts'
import type { MailboxRow } from '../mailboxes/store.ts'
import { fetchNew } from './fetch-new.ts'
import type { HealthBoard } from './health.ts'
import { listenForNews } from './news.ts'
import { type ImapServer, openConnection, serverWords } from './open-connection.ts'

const pauses = [1, 2, 5, 15, 30, 60, 120, 300].map(seconds => seconds * 1000)
// Where the server cannot tell of new mail by itself, and in case it forgets to.
const SLOW_POLL = 60_000

/** Resolves after `milliseconds` or when the signal aborts. */
const rest = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>(resolve => {
    const timer = setTimeout(resolve, milliseconds)
    const wakeUp = () => {
      clearTimeout(timer)
      resolve()
    }
    if (signal.aborted) wakeUp()
    signal.addEventListener('abort', wakeUp, { once: true })
  })

/** Keeps a connection to a mailbox until the signal aborts, with growing pauses between failures. */
export const readMailbox = async (
  platform: Platform,
  mailbox: MailboxRow,
  health: HealthBoard,
  signal: AbortSignal,
): Promise<void> => {
  let failures = 0
  while (!signal.aborted) {
    if (failures === 0) health.note(mailbox.id, 'connecting')
    try {
      await stayConnected(platform, mailbox, signal, () => {
        failures = 0
        health.note(mailbox.id, 'connected')
      })
    } catch (error) {
      if (signal.aborted) return
      health.note(mailbox.id, 'failing', serverWords(error))
      platform.log.warn({ err: error, mailbox: mailbox.id }, 'a mailbox cannot be read')
      await rest(pauses[Math.min(failures, pauses.length - 1)] ?? SLOW_POLL, signal)
      failures += 1
    }
  }
}

const stayConnected = async (
  platform: Platform,
  mailbox: MailboxRow,
  signal: AbortSignal,
  onConnected: () => void,
): Promise<void> => {
  const client = await openConnection(serverOf(platform, mailbox), signal)
  try {
    await client.mailboxOpen(mailbox.folder, { readOnly: true })
    onConnected()
    const news = listenForNews(client, signal)
    while (!signal.aborted) {
      if (!client.usable) throw new Error(client.byeReason || 'The connection broke.')
      news.forget()
      await fetchNew(platform, client, mailbox.id)
      // It ends with the next command or with the connection; both are dealt with here.
      client.idle().catch(() => {})
      await news.wait(SLOW_POLL)
    }
  } finally {
    client.close()
  }
}

const serverOf = ({ secrets }: Platform, mailbox: MailboxRow): ImapServer => ({
  host: mailbox.host,
  port: mailbox.port,
  security: mailbox.security as ImapServer['security'],
  username: mailbox.username,
  password: secrets.open(mailbox.password_sealed),
})
