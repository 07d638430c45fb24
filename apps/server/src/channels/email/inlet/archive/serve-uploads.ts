import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { mailImportPath, mailImportUpload } from '@stoa/contract/mail-imports'
import type { FastifyInstance } from 'fastify'
import type { Caller } from '../../../../core/people/queries.ts'
import { refuse } from '../../../../platform/http/refusal.ts'
import { type Authenticate, admit } from '../../../../platform/http/server.ts'
import { type Platform, write } from '../../../../platform/platform.ts'
import { beginImport } from './change-imports.ts'
import type { MailImporter } from './importer.ts'

// More than a mailbox of a large company has; whoever has more names a file on the server.
const LARGEST = 20 * 1024 ** 3

/** Counts what flows through. @throws Refusal attachment_too_large */
async function* upTo(largest: number, body: AsyncIterable<Buffer>) {
  let size = 0
  for await (const piece of body) {
    size += piece.length
    if (size > largest) refuse('attachment_too_large')
    yield piece
  }
}

/** Where the agents' app uploads an archive to: the bytes as they are, written to disk while they come. */
export const serveMailImports = (
  app: FastifyInstance,
  platform: Platform,
  authenticate: Authenticate<Caller>,
  importer: Pick<MailImporter, 'look'>,
) => {
  const folder = join(platform.config.dataDir, 'imports')
  app.register(async doors => {
    doors.removeAllContentTypeParsers()
    doors.addContentTypeParser('*', (_request, body, done) => done(null, body))
    doors.post(mailImportPath, { bodyLimit: LARGEST }, async request => {
      const caller = admit('mail-account.change', await authenticate(request)) ?? refuse('not_signed_in')
      const given = mailImportUpload.safeParse(request.query)
      if (!given.success) return refuse('invalid_request')
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const path = join(folder, crypto.randomUUID())
      try {
        await pipeline(upTo(LARGEST, request.body as Readable), createWriteStream(path, { mode: 0o600 }))
        const made = await write(platform, caller, act =>
          beginImport(act, { ...given.data, path, uploaded: true }),
        )
        importer.look()
        return made
      } catch (error) {
        await rm(path, { force: true })
        throw error
      }
    })
  })
}
