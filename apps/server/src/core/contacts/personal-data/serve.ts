import { personalDataPath } from '@stoa/contract/contact-erasure'
import { language } from '@stoa/contract/settings-shapes'
import { idParam } from '@stoa/contract/shapes'
import { translator } from '@stoa/text/translator'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { record } from '../../../platform/events/record.ts'
import { parseRequest } from '../../../platform/http/parse.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { type Authenticate, admit } from '../../../platform/http/server.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import type { Caller } from '../../people/queries.ts'
import { readCompany } from '../../settings/queries.ts'
import type { MessageNeeds } from '../../tickets/queries.ts'
import { contactEvents } from '../events.ts'
import { getProfile } from '../reading/get-profile.ts'
import { writeArchive } from './write-archive.ts'

const query = z.object({ language: language.default('en') })

/** Everything that is kept about a person, to be handed over to that person. */
export const servePersonalData = (
  app: FastifyInstance,
  platform: Platform,
  authenticate: Authenticate<Caller>,
  needs: MessageNeeds,
) => {
  app.get(personalDataPath(0).replace('/0/', '/:id/'), async (request, reply) => {
    const caller = admit('contact.export-data', await authenticate(request)) ?? refuse('not_signed_in')
    const { id }: z.output<typeof idParam> = parseRequest({ params: idParam }, request).params
    const asked: z.output<typeof query> = parseRequest({ query }, request).query
    const { can } = await getProfile(platform.db, caller, id)
    if (!can.exportData) return refuse('not_found')
    await write(platform, caller, act => record(act, contactEvents, 'contact.exported', { contactId: id }))
    const timeZone = (await readCompany(platform.db))?.timeZone ?? 'UTC'
    const page = { t: await translator(asked.language), reader: { language: asked.language, timeZone } }
    return reply
      .header('content-type', 'application/zip')
      .header('content-disposition', `attachment; filename="contact-${id}.zip"`)
      .header('cache-control', 'no-store')
      .send(writeArchive({ platform, caller, contactId: id, needs, page }))
  })
}
