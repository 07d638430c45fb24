import type { Attachment, Message } from '@stoa/contract/messages'
import type { Db } from '../../../platform/db/database.ts'
import type { Caller } from '../../people/queries.ts'
import { listMessages, type MessageNeeds } from '../../tickets/queries.ts'
import { article, link, type Page, pageEnd, pageHead } from './page.ts'

const AT_ONCE = 50

/** How files are called inside of the archive: no name of a path, and none twice. */
export const fileNameOf = ({ id, name }: Pick<Attachment, 'id' | 'name'>): string =>
  `${id}-${
    name
      .replace(/[^\p{L}\p{N}._ -]/gu, '_')
      .replace(/^\.+/, '')
      .slice(-120) || 'file'
  }`

type Of = { db: Db; caller: Caller; ticketId: number; needs: MessageNeeds }

export async function* messagesOf({ db, caller, ticketId, needs }: Of): AsyncGenerator<Message> {
  let cursor: string | undefined
  do {
    const { items, nextCursor } = await listMessages(db, caller, { ticketId, cursor, limit: AT_ONCE }, needs)
    yield* items
    cursor = nextCursor ?? undefined
  } while (cursor !== undefined)
}

/** For programs, message by message. `onFiles` hears of the files on the way. */
export async function* conversationJson(
  ticket: object,
  messages: AsyncIterable<Message>,
  onFiles: (files: readonly Attachment[]) => void,
): AsyncGenerator<string> {
  yield `{"ticket":${JSON.stringify(ticket)},"messages":[`
  let between = ''
  for await (const { html: _, delivery: __, ...message } of messages) {
    onFiles(message.attachments)
    yield `${between}\n${JSON.stringify(message)}`
    between = ','
  }
  yield '\n]}\n'
}

/** To read. */
export async function* conversationHtml(
  title: string,
  messages: AsyncIterable<Message>,
  page: Page,
): AsyncGenerator<string> {
  yield pageHead(title, page)
  for await (const message of messages) {
    const files = message.attachments.map(file =>
      link(`files/${encodeURIComponent(fileNameOf(file))}`, file.name),
    )
    yield article(message, files, page)
  }
  yield pageEnd
}
