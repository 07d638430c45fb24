import type { Platform } from '../../platform/platform.ts'
import { keepMessages } from './keep-messages.ts'
import type { Stemmer } from './reading/stemmer.ts'
import { fillBacklog, takeFromBacklog } from './store.ts'

const AT_ONCE = 500

/** Notes the next of the messages that nobody noted yet. @returns the lowest of them; null where none is left */
export const workOffBacklog = async (
  { db }: Pick<Platform, 'db'>,
  stemmer: Stemmer,
): Promise<number | null> =>
  db.transaction().execute(async tx => {
    const ids = await takeFromBacklog(tx, AT_ONCE)
    if (ids.length === 0) return null
    await keepMessages(tx, stemmer, ids)
    return ids.at(-1) ?? null
  })

/** Makes anew what is looked for, from all messages; what was noted before is found meanwhile. */
export const rebuildSearch = async (
  platform: Pick<Platform, 'db'>,
  stemmer: Stemmer,
  tell: (share: number) => void,
): Promise<void> => {
  const all = await fillBacklog(platform.db)
  for (;;) {
    const lowest = await workOffBacklog(platform, stemmer)
    if (lowest === null) return
    tell(1 - lowest / all)
  }
}
