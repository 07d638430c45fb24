import { macros as contract } from '@stoa/contract/macros'
import type { Hands } from '../../core/actions/commands.ts'
import { brokenActions } from '../../core/actions/queries.ts'
import type { Caller } from '../../core/people/queries.ts'
import type { Act } from '../../platform/events/act.ts'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { applyMacro } from './commands/apply-macro.ts'
import { changeMacro } from './commands/change-macro.ts'
import { createMacro } from './commands/create-macro.ts'
import { deleteMacro, restoreMacro } from './commands/delete-macro.ts'
import { getMacro, listMacros } from './reading/list-macros.ts'
import { isFor, type User } from './rules/who-may.ts'
import { listMacroRows } from './store.ts'
import { userOf } from './user-of.ts'

export const macroRoutes = (platform: Platform, hands: Hands): BoundRoute<Caller>[] => {
  const { db } = platform
  const act = <Result>(caller: Caller, command: (act: Act, user: User) => Promise<Result>) =>
    write(platform, caller, async given => command(given, await userOf(given.tx, caller)))

  return [
    answer(contract.list).with<Caller>(async ({ caller }) => ({ items: await listMacros(db, caller) })),
    answer(contract.create).with<Caller>(async ({ body, caller }) => {
      const id = await act(caller, (given, user) => createMacro(given, user, body))
      return getMacro(db, caller, id)
    }),
    answer(contract.change).with<Caller>(async ({ params: { id }, body, caller }) => {
      await act(caller, (given, user) => changeMacro(given, user, id, body))
      return getMacro(db, caller, id)
    }),
    answer(contract.delete).with<Caller>(async ({ params: { id }, caller }) => {
      await act(caller, (given, user) => deleteMacro(given, user, id))
      return {}
    }),
    answer(contract.restore).with<Caller>(async ({ params: { id }, caller }) => {
      await act(caller, (given, user) => restoreMacro(given, user, id))
      return getMacro(db, caller, id)
    }),
    answer(contract.apply).with<Caller>(async ({ params: { id }, body, caller }) => {
      const macro = (await listMacroRows(db)).find(row => row.id === id)
      if (!macro || !isFor(macro, await userOf(db, caller))) return refuse('not_found')
      if ((await brokenActions(db, macro.actions)).length > 0) return refuse('macro_broken')
      const items = []
      for (const ticketId of new Set(body.ticketIds)) {
        const applied = await write(platform, caller, given =>
          applyMacro(given, caller, macro, ticketId, hands),
        )
        items.push({ ticketId, ...applied })
      }
      return { items }
    }),
  ]
}
