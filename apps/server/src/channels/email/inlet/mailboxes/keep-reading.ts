import type { Platform } from '../../../../platform/platform.ts'
import { serverWords } from '../imap/open-connection.ts'
import { readByImap } from '../imap/read-by-imap.ts'
import { readByPop3 } from '../pop3/read-by-pop3.ts'
import type { HowToRead } from './how-to-read.ts'
import { rest } from './rest.ts'
import type { MailboxRow } from './store.ts'

const LONGEST_PAUSE = 300_000
const pauses = [1, 2, 5, 15, 30, 60, 120].map(seconds => seconds * 1000)
// A connection that held for so long was a good one: the next failure is the first of a new row.
const A_WHILE = 60_000

const readBy = ({ kind }: MailboxRow) => (kind === 'pop3' ? readByPop3 : readByImap)

/** Reads a mailbox until the signal aborts, with growing pauses between failures. */
export const keepReading = async (
  platform: Platform,
  mailbox: MailboxRow,
  how: HowToRead,
  signal: AbortSignal,
): Promise<void> => {
  let failures = 0
  let isKnown = false
  while (!signal.aborted) {
    const begun = performance.now()
    try {
      if (!isKnown) await how.health.begin(mailbox.id)
      isKnown = true
      await readBy(mailbox)(platform, mailbox, how, signal)
    } catch (error) {
      if (signal.aborted) return
      if (performance.now() - begun > A_WHILE) failures = 0
      platform.log.warn({ err: error, mailbox: mailbox.id }, 'a mailbox cannot be read')
      await how.health
        .note(mailbox.id, 'failing', serverWords(error))
        .catch(unnoted => platform.log.warn({ err: unnoted }, 'the state of a mailbox could not be noted'))
      await rest(pauses[failures] ?? LONGEST_PAUSE, signal)
      failures += 1
    }
  }
}
