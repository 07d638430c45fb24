import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import { type RichPlace, richPlaceOf } from '../rules/richest-place.ts'
import { wordsOf } from '../rules/words.ts'
import type { Stemmer } from './stemmer.ts'

/** The text of a file is looked through in pieces of so many characters, until one has all that is looked for. */
const PIECE = 6_000

export type TextOfFile = { id: number; messageId: number; name: string; text: string }

/** What was read in the files of messages. */
export const textsInFiles = async (db: Db, messageIds: readonly number[]): Promise<TextOfFile[]> => {
  if (messageIds.length === 0) return []
  const { rows } = await sql<TextOfFile>`
    select attachment.id, message_id as "messageId", name, text
    from attachment join attachment_text on attachment_id = attachment.id
    where message_id = any(${messageIds}::bigint[]) and text is not null order by attachment.id`.execute(db)
  return rows
}

type Given = {
  db: Db
  stemmer: Stemmer
  lithuanian: boolean
  wanted: ReadonlySet<string> /** How many words were asked for. */
  asked: number
}
export type PlaceInFile = RichPlace & { file: { id: number; name: string } }

const placeIn = async (
  { db, stemmer, lithuanian, wanted, asked }: Given,
  text: string,
): Promise<RichPlace> => {
  let best: RichPlace = { pieces: [], worth: 0 }
  for (let from = 0; from < text.length && best.worth < asked; from += PIECE) {
    const piece = text.slice(from, from + PIECE)
    const lexemesOf = await stemmer(
      db,
      wordsOf(piece).map(({ word }) => word),
      lithuanian,
    )
    const place = richPlaceOf(piece, wanted, lexemesOf)
    if (place.worth > best.worth) best = place
  }
  return best
}

/** The file of a message in which most of what is looked for stands; null where none has any of it. */
export const placeInFiles = async (
  given: Given,
  files: readonly TextOfFile[],
): Promise<PlaceInFile | null> => {
  let best: PlaceInFile | null = null
  for (const { id, name, text } of files) {
    if (best && best.worth >= given.asked) return best
    const place = await placeIn(given, text)
    if (place.worth > (best?.worth ?? 0)) best = { ...place, file: { id, name } }
  }
  return best
}
