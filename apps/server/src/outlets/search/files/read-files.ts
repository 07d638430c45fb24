import { buffer } from 'node:stream/consumers'
import type { Platform } from '../../../platform/platform.ts'
import { keepMessages } from '../keep-messages.ts'
import type { Stemmer } from '../reading/stemmer.ts'
import { kindOfFile } from './rules/kind-of-file.ts'
import {
  awaitOlderFiles,
  type Claim,
  claimFile,
  type FileText,
  putOff,
  settleFile,
  textOfSame,
} from './store.ts'
import { readInThread } from './thread/reading-thread.ts'

/** In one round. */
const MOST = 20
/** Of those that were there before, a round: nobody waits for them. */
const OLDER_AT_ONCE = 5
/** Bytes. */
const LARGEST = 32 * 1024 * 1024
/** Longer than reading may last. */
const LEASE = { minutes: 10 }
/** What the disk does not give, or what ends the whole server each time, is not tried for ever. */
const MOST_ATTEMPTS = 3
const UNTIL_JUDGED = { seconds: 5 }
const PAUSE = { minutes: 1 }

/** What somebody who looks for viruses says of a file; `waiting`: nothing yet. */
export type MayBeRead = (hash: string) => Promise<'yes' | 'waiting' | 'infected'>

type Given = { platform: Platform; stemmer: Stemmer; mayBeRead: MayBeRead }

const textOf = async ({ db, files }: Platform, claim: Claim): Promise<FileText> => {
  const kind = kindOfFile(claim)
  if (kind === null) return { text: '' }
  if (claim.size > LARGEST) return { failure: 'too-large' }
  if (claim.attempts > MOST_ATTEMPTS) return { failure: 'limits' }
  const same = await textOfSame(db, claim)
  if (same) return same
  const bytes = new Uint8Array(await buffer(files.read(claim.hash)))
  return readInThread({ kind, bytes })
}

const readOne = async ({ platform, stemmer, mayBeRead }: Given, claim: Claim): Promise<void> => {
  const { db, clock, log } = platform
  const judged = await mayBeRead(claim.hash)
  if (judged === 'waiting') {
    await putOff(db, { id: claim.id, attempts: claim.attempts - 1 }, clock.now().add(UNTIL_JUDGED))
    return
  }
  const found =
    judged === 'infected'
      ? { failure: 'infected' as const }
      : await textOf(platform, claim).catch(error => {
          log.warn({ err: error, file: claim.id }, 'A file could not be looked into.')
          return null
        })
  if (found === null && claim.attempts < MOST_ATTEMPTS) {
    await putOff(db, claim, clock.now().add(PAUSE))
    return
  }
  await db.transaction().execute(async tx => {
    const messageId = await settleFile(tx, claim.id, found ?? { failure: 'missing' })
    if (messageId !== null) await keepMessages(tx, stemmer, [messageId])
  })
}

/** Reads files that wait, one by one, and notes their words with those of their message. A chore. */
export const readFiles = async (given: Given): Promise<void> => {
  const { db, clock } = given.platform
  for (let count = 0; count < MOST; count += 1) {
    const now = clock.now()
    const claim = await claimFile(db, now, now.add(LEASE))
    if (claim === null) {
      await awaitOlderFiles(db, OLDER_AT_ONCE)
      return
    }
    await readOne(given, claim)
  }
}
