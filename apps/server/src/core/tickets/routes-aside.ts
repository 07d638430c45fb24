import { ticketActs as contract } from '@stoa/contract/ticket-acts'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import type { Platform } from '../../platform/platform.ts'
import { type OwnAddresses, requireForeign } from '../contacts/queries.ts'
import { setFields } from '../custom-fields/commands.ts'
import type { Caller } from '../people/queries.ts'
import { actsOn } from './acts-on.ts'
import * as commands from './commands.ts'
import { merge, unmerge } from './merging.ts'
import { split } from './splitting.ts'

/** What takes a ticket out of the way and back, and what changes it without a word to the customer. */
export const setAsideRoutes = (
  platform: Platform,
  { ownAddresses, erasesAlong }: { ownAddresses: OwnAddresses; erasesAlong: commands.ErasesAlong },
): BoundRoute<Caller>[] => {
  const { on, change } = actsOn(platform)
  return [
    answer(contract.changeSubject).with<Caller>(asked =>
      change(contract.changeSubject, asked, act =>
        commands.changeSubject(act, { ticketId: asked.params.id, ...asked.body }),
      ),
    ),
    answer(contract.markAnswered).with<Caller>(asked =>
      change(contract.markAnswered, asked, act => commands.markAnswered(act, asked.params.id)),
    ),
    answer(contract.markSpam).with<Caller>(asked =>
      change(contract.markSpam, asked, act => commands.markSpam(act, asked.params.id)),
    ),
    answer(contract.unmarkSpam).with<Caller>(asked =>
      change(contract.unmarkSpam, asked, act => commands.unmarkSpam(act, asked.params.id)),
    ),
    answer(contract.delete).with<Caller>(asked =>
      change(contract.delete, asked, act => commands.deleteTicket(act, asked.params.id)),
    ),
    answer(contract.restore).with<Caller>(asked =>
      change(contract.restore, asked, act => commands.restoreTicket(act, asked.params.id)),
    ),
    answer(contract.purge).with<Caller>(async asked => {
      await on(contract.purge, asked, act => commands.purgeTicket(act, asked.params.id, erasesAlong))
      return {}
    }),
    answer(contract.setFields).with<Caller>(asked =>
      change(contract.setFields, asked, act =>
        setFields(act, { subject: 'ticket', id: asked.params.id }, asked.body.values),
      ),
    ),
    answer(contract.merge).with<Caller>(({ params, body, caller }) =>
      merge(platform, caller, { ticketId: params.id, ...body }, ownAddresses),
    ),
    answer(contract.split).with<Caller>(({ params, body, caller }) =>
      split(platform, caller, { ticketId: params.id, ...body }),
    ),
    answer(contract.changeRequester).with<Caller>(asked =>
      change(contract.changeRequester, asked, act => {
        const { keep, contactId, email, name } = asked.body
        const requester = contactId === undefined ? { email: email ?? '', name } : { contactId }
        return commands.changeRequester(act, { ticketId: asked.params.id, requester, keep }, ownAddresses)
      }),
    ),
    answer(contract.addParticipant).with<Caller>(asked =>
      change(contract.addParticipant, asked, async act => {
        await requireForeign(act.tx, [asked.body.address], ownAddresses)
        await commands.addParticipant(act, asked.params.id, asked.body.address)
      }),
    ),
    answer(contract.removeParticipant).with<Caller>(asked =>
      change(contract.removeParticipant, asked, act =>
        commands.removeParticipant(act, asked.params.id, asked.body.address),
      ),
    ),
    answer(contract.unmerge).with<Caller>(asked => unmerge(platform, asked.caller, asked.params.id)),
  ]
}
