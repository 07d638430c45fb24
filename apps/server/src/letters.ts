import { composeMail } from './outlets/notifications/mails/compose-mail.ts'
import type { MailContent } from './outlets/notifications/mails/outgoing.ts'
import { composeReportMail } from './outlets/report-mails/compose/compose-report-mail.ts'
import type { ReportMailContent } from './outlets/report-mails/outgoing.ts'
import type { Platform } from './platform/platform.ts'

/** What modules write to people who work here, and others, by mail: each puts its own together when it is sent. */
export const lettersOf = (platform: Platform, names: Parameters<typeof composeMail>[2]) => ({
  'report-mail': (content: unknown) => composeReportMail(platform, content as ReportMailContent),
  notification: (content: unknown) => composeMail(platform, content as MailContent, names),
})
