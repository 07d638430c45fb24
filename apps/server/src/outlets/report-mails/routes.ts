import { reportMails } from '@stoa/contract/report-mails'
import type { Caller } from '../../core/people/queries.ts'
import type { Act } from '../../platform/events/act.ts'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { deleteMail, pauseMail, resumeMail } from './commands/end-mail.ts'
import { sendNow } from './commands/send.ts'
import { changeMail, createMail } from './commands/set-up-mail.ts'
import type { Outgoing } from './outgoing.ts'
import { getMail, listMails, listSendings } from './reading/list-mails.ts'

export const reportMailRoutes = (platform: Platform, outgoing: Outgoing): BoundRoute<Caller>[] => {
  const { db } = platform
  const act = <Result>(caller: Caller, command: (act: Act) => Promise<Result>) =>
    write(platform, caller, command)
  return [
    answer(reportMails.list).with<Caller>(async ({ caller, params: { id } }) => ({
      items: await listMails(db, caller, id),
    })),
    answer(reportMails.create).with<Caller>(async ({ caller, params, body }) => {
      const { id } = await act(caller, given => createMail(given, caller, params.id, body))
      return getMail(db, caller, id)
    }),
    answer(reportMails.change).with<Caller>(async ({ caller, params: { id }, body }) => {
      await act(caller, given => changeMail(given, caller, id, body))
      return getMail(db, caller, id)
    }),
    answer(reportMails.pause).with<Caller>(async ({ caller, params: { id } }) => {
      await act(caller, given => pauseMail(given, caller, id))
      return getMail(db, caller, id)
    }),
    answer(reportMails.resume).with<Caller>(async ({ caller, params: { id } }) => {
      await act(caller, given => resumeMail(given, caller, id))
      return getMail(db, caller, id)
    }),
    answer(reportMails.delete).with<Caller>(async ({ caller, params: { id } }) => {
      await act(caller, given => deleteMail(given, caller, id))
      return {}
    }),
    answer(reportMails.sendNow).with<Caller>(async ({ caller, params: { id } }) => {
      await act(caller, given => sendNow(given, caller, outgoing, id))
      return {}
    }),
    answer(reportMails.sendings).with<Caller>(({ caller, params: { id } }) =>
      listSendings(db, caller, outgoing, id),
    ),
  ]
}
