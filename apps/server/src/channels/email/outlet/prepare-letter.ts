import type { Db } from '../../../platform/db/database.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { Intent, Prepared } from '../../delivery/channel.ts'
import { findAccountFor } from './accounts/find-account-for.ts'
import { buildLetter } from './build-letter.ts'
import type { Letters } from './letters.ts'
import { htmlPageIn } from './mime/html-page.ts'
import { sha256 } from './mime/load-files.ts'

/** What another module wrote, by the account for all. */
export const prepareLetter = async (
  platform: Pick<Platform, 'clock' | 'secrets'>,
  db: Db,
  compose: Letters[string],
  intent: Intent,
): Promise<Prepared | 'no_account' | 'obsolete'> => {
  const account = await findAccountFor(db, null)
  if (!account) return 'no_account'
  const letter = await compose(intent.content)
  if (letter === 'obsolete') return 'obsolete'
  return buildLetter(platform, db, account, intent, {
    ...letter,
    to: [letter.to],
    html: htmlPageIn(letter.language, letter.html),
    files: letter.files.map((file, id) => ({
      ...file,
      ...{ id, hash: sha256(file.bytes), inline: false, contentId: null },
    })),
  })
}
