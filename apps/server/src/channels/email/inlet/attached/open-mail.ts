import { buffer } from 'node:stream/consumers'
import { isMailFile } from '@stoa/contract/files'
import type { Caller } from '../../../../core/people/queries.ts'
import { findFile } from '../../../../core/tickets/queries.ts'
import { refuse } from '../../../../platform/http/refusal.ts'
import type { Platform } from '../../../../platform/platform.ts'
import type { ParsedMail } from '../parse/parse-mail.ts'
import type { createParser } from '../parse/parsing-thread.ts'
import type { MailFile } from '../parse/parts.ts'

type Given = { id: number; place: string | null }

/** A file of a message that the caller may see. @throws not_found, file_infected */
const attached = async ({ db, files }: Platform, caller: Caller, id: number): Promise<MailFile> => {
  const file = (await findFile(db, caller, id)) ?? refuse('not_found')
  if (file.infected) return refuse('file_infected')
  if (!isMailFile(file)) return refuse('not_found')
  const { name, type } = file
  return { content: await buffer(files.read(file.hash)), name, type, inline: false, contentId: null }
}

const bytesOf = ({ content }: MailFile) => Buffer.from(content.buffer, content.byteOffset, content.byteLength)

/**
 * Reads a mail that is a file of a message, or one inside of that. Nothing of it is kept: it is read anew each time.
 * @throws not_found, file_infected
 */
export const createMailOpener = (platform: Platform, parse: ReturnType<typeof createParser>) => {
  const fileAt = async (caller: Caller, { id, place }: Given): Promise<MailFile> => {
    let file = await attached(platform, caller, id)
    for (const index of place?.split('.') ?? []) {
      if (!isMailFile(file)) return refuse('not_found')
      const { files } = await parse(bytesOf(file))
      file = files[Number(index)] ?? refuse('not_found')
    }
    return file
  }
  return {
    fileAt,
    async mailAt(caller: Caller, given: Given): Promise<{ raw: Buffer; mail: ParsedMail }> {
      const file = await fileAt(caller, given)
      if (!isMailFile(file)) return refuse('not_found')
      const raw = bytesOf(file)
      return { raw, mail: await parse(raw) }
    },
  }
}
