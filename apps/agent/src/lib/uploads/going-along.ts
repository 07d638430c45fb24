import type { Attachment } from '@stoa/contract/messages'

export type Upload = {
  key: number
  name: string
  size: number
  attachment: Attachment | null
  /** Why it is not there, in the reader's language. */
  problem: string | null
  /** How much of it is on its way, from 0 to 1. */
  share: number
  /** To try it again with; null where that is of no use. */
  file: File | null
  /** A picture for the text. */
  inText: boolean
}

/** What goes along with a text; a picture that was taken out of it does not. */
export function goingAlong(items: readonly Upload[], html: string, kept: ReadonlySet<number>) {
  const files = items.flatMap(({ attachment, inText }) =>
    attachment && (!inText || html.includes(`${attachment.url}"`)) ? [attachment] : [],
  )
  const fresh = files.filter(({ id }) => !kept.has(id))
  return {
    /** Those that were not in the ticket before. */
    attachments: fresh,
    ids: fresh.map(({ id }) => id),
    keptIds: files.map(({ id }) => id).filter(id => kept.has(id)),
  }
}
