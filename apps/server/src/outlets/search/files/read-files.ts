import { buffer } from 'node:stream/consumers'
import type { Platform } from '../../../platform/platform.ts'
import { keepMessages } from '../keep-messages.ts'
import type { Stemmer } from '../reading/stemmer.ts'
import { kindOfFile } from './rules/kind-of-file.ts'
import {
  awaitOlderFiles,
  type Claim,
  claimFiles,
  type FileText,
  putOff,
  type Settled,
  settleFiles,
  textsOfSame,
} from './store.ts'
import { readInThread } from './thread/reading-thread.ts'

/** In one round. */
const MOST = 20
/** Taken and noted together. What was read is noted when all of them are, and one that takes long is waited for. */
const TOGETHER = 10
/** Of those that were there before, a round: nobody waits for them. */
const OLDER_AT_ONCE = 5
/** Bytes. */
const LARGEST = 32 * 1024 * 1024
/** Longer than reading may last. */
const LEASE = { minutes: 30 }
/** What the disk does not give, or what ends the whole server each time, is not tried for ever. */
const MOST_ATTEMPTS = 3
const UNTIL_JUDGED = { seconds: 5 }
const PAUSE = { minutes: 1 }

/** What somebody who looks for viruses says of files; `waiting`: nothing yet of one of them. */
type Judged = 'yes' | 'waiting' | 'infected'
export type MayBeRead = (hashes: readonly string[]) => Promise<Judged>

type Given = { platform: Platform; stemmer: Stemmer; mayBeRead: MayBeRead }

/** By the hash of their bytes, so that the same ones are read once. */
type Known = Map<string, FileText>

const textOf = async ({ files }: Platform, claim: Claim, known: Known): Promise<FileText> => {
  const kind = kindOfFile(claim)
  if (kind === null) return { text: '' }
  if (claim.size > LARGEST) return { failure: 'too-large' }
  if (claim.attempts > MOST_ATTEMPTS) return { failure: 'limits' }
  const same = known.get(claim.hash)
  if (same) return same
  const bytes = new Uint8Array(await buffer(files.read(claim.hash)))
  const found = await readInThread({ kind, bytes })
  known.set(claim.hash, found)
  return found
}

/** @returns null where it is tried again */
const readOne = async (
  { platform, mayBeRead }: Given,
  claim: Claim,
  { all, known }: { all: Judged; known: Known },
): Promise<FileText | null> => {
  const { db, clock, log } = platform
  const judged = all === 'yes' ? all : await mayBeRead([claim.hash])
  if (judged === 'infected') return { failure: 'infected' }
  if (judged === 'waiting') {
    await putOff(db, { id: claim.id, attempts: claim.attempts - 1 }, clock.now().add(UNTIL_JUDGED))
    return null
  }
  try {
    return await textOf(platform, claim, known)
  } catch (error) {
    log.warn({ err: error, file: claim.id }, 'A file could not be looked into.')
    if (claim.attempts >= MOST_ATTEMPTS) return { failure: 'missing' }
    await putOff(db, claim, clock.now().add(PAUSE))
    return null
  }
}

const readTogether = async (given: Given, claims: readonly Claim[]): Promise<void> => {
  const { platform, stemmer, mayBeRead } = given
  const hashes = claims.map(({ hash }) => hash)
  const around = { all: await mayBeRead(hashes), known: await textsOfSame(platform.db, hashes) }
  const settled: Settled[] = []
  for (const claim of claims) {
    const found = await readOne(given, claim, around)
    if (found) settled.push({ id: claim.id, found })
  }
  if (settled.length === 0) return
  await platform.db.transaction().execute(async tx => {
    const messageIds = await settleFiles(tx, settled)
    if (messageIds.length > 0) await keepMessages(tx, stemmer, messageIds)
  })
}

/** Reads files that wait, one by one, and notes their words with those of their messages. A chore. */
export const readFiles = async (given: Given): Promise<void> => {
  const { db, clock } = given.platform
  for (let read = 0; read < MOST; ) {
    const now = clock.now()
    const most = Math.min(TOGETHER, MOST - read)
    const claims = await claimFiles(db, { now, until: now.add(LEASE), most })
    if (claims.length === 0) {
      await awaitOlderFiles(db, OLDER_AT_ONCE)
      return
    }
    await readTogether(given, claims)
    read += claims.length
  }
}
