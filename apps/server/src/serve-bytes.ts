import type { FastifyInstance } from 'fastify'
import { serveViewFile } from './automation/views/serve-file.ts'
import type { MailImporter } from './channels/email/inlet/archive/importer.ts'
import { serveMailImports } from './channels/email/inlet/archive/serve-uploads.ts'
import { serveAttachedParts } from './channels/email/inlet/attached/serve-parts.ts'
import { serveMailIn } from './channels/email/inlet/serve-mail-in.ts'
import { serveUnsubscribe } from './channels/email/inlet/serve-unsubscribe.ts'
import { serveIntakeSource } from './channels/intake/serve-source.ts'
import { servePersonalData } from './core/contacts/personal-data/serve.ts'
import { serveContactFiles } from './core/contacts/serve-files.ts'
import type { Caller } from './core/people/queries.ts'
import { serveTicketList } from './core/ticket-lists/serve-list.ts'
import { createRemotePictures } from './core/tickets/pictures/remote-pictures.ts'
import { servePictures } from './core/tickets/pictures/serve-pictures.ts'
import type { MessageNeeds } from './core/tickets/queries.ts'
import { serveFiles } from './core/tickets/routes-files.ts'
import { serveAttached } from './core/tickets/serve-attached.ts'
import { serveReportFiles } from './outlets/reports/files/serve-files.ts'
import { reportSheets } from './outlets/reports/sheets/report-sheets.ts'
import { serveSheets } from './outlets/reports/sheets/serve-sheets.ts'
import type { Authenticate } from './platform/http/server.ts'
import type { Platform } from './platform/platform.ts'

/** The endpoints that move bytes or pages rather than the JSON of the contract. */
export const serveBytes = (
  app: FastifyInstance,
  platform: Platform,
  callerOf: Authenticate<Caller>,
  mailImporter: Pick<MailImporter, 'look'>,
  needs: MessageNeeds,
): void => {
  serveFiles(app, platform, callerOf)
  serveAttached(app, platform, callerOf)
  serveTicketList(app, platform, callerOf)
  serveViewFile(app, platform, callerOf)
  serveAttachedParts(app, platform, callerOf)
  serveContactFiles(app, platform, callerOf)
  servePersonalData(app, platform, callerOf, needs)
  servePictures(app, createRemotePictures(platform), callerOf)
  serveIntakeSource(app, platform, callerOf)
  serveMailIn(app, platform, callerOf)
  serveUnsubscribe(app, platform)
  serveMailImports(app, platform, callerOf, mailImporter)
  serveReportFiles(app, platform, callerOf)
  serveSheets(app, platform, callerOf, reportSheets)
}
