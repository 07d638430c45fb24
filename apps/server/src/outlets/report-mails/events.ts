import type { MailPause } from '@stoa/contract/report-mails'
import { event } from '../../platform/events/define.ts'

type Changes = Record<string, { from: unknown; to: unknown }>

export const reportMailEvents = {
  'report-mail.created': event<{
    savedReportId: number
    every: string
    personIds: number[]
    addresses: string[]
  }>('A saved report is sent by mail from now on'),
  'report-mail.changed': event<{ savedReportId: number; changes: Changes }>(
    'It was changed when a saved report is sent by mail, or to whom',
  ),
  'report-mail.paused': event<{ savedReportId: number; reason: MailPause }>(
    'Mails of a saved report were paused: by hand, or because their owner may read no reports any more, or the report is gone',
  ),
  'report-mail.resumed': event<{ savedReportId: number }>('Mails of a saved report go on'),
  'report-mail.deleted': event<{ savedReportId: number }>('A saved report is sent by mail no more'),
}
