import { macros as contract } from '@stoa/contract/macros'
import type { Hands } from '../../core/actions/commands.ts'
import type { Caller } from '../../core/people/queries.ts'
import { viewerOf } from '../../core/sharing/queries.ts'
import type { Act } from '../../platform/events/act.ts'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { applyMacro } from './apply-macro.ts'
import { changeMacro } from './commands/change-macro.ts'
import { type Asking, createMacro } from './commands/create-macro.ts'
import { deleteMacro, restoreMacro } from './commands/delete-macro.ts'
import { actionsOfMacro } from './find-for-caller.ts'
import { getMacro, listMacros } from './list-macros.ts'

export const macroRoutes = (platform: Platform, hands: Hands): BoundRoute<Caller>[] => {
  const { db, secrets } = platform
  const act = <Result>(caller: Caller, command: (act: Act, asking: Asking) => Promise<Result>) =>
    write(platform, caller, async given =>
      command(given, { caller, secrets, viewer: await viewerOf(given.tx, caller, 'macro.share') }),
    )

  return [
    answer(contract.list).with<Caller>(async ({ caller }) => ({ items: await listMacros(db, caller) })),
    answer(contract.create).with<Caller>(async ({ body, caller }) => {
      const { id } = await act(caller, (given, asking) => createMacro(given, asking, body))
      return getMacro(db, caller, id)
    }),
    answer(contract.change).with<Caller>(async ({ params: { id }, body, caller }) => {
      await act(caller, (given, asking) => changeMacro(given, asking, id, body))
      return getMacro(db, caller, id)
    }),
    answer(contract.delete).with<Caller>(async ({ params: { id }, caller }) => {
      await act(caller, (given, { viewer }) => deleteMacro(given, viewer, id))
      return {}
    }),
    answer(contract.restore).with<Caller>(async ({ params: { id }, caller }) => {
      await act(caller, (given, { viewer }) => restoreMacro(given, viewer, id))
      return getMacro(db, caller, id)
    }),
    answer(contract.apply).with<Caller>(async ({ params: { id }, body, caller }) => {
      const actions = await actionsOfMacro(db, caller, id)
      return { items: await applyMacro(platform, caller, { id, actions }, body.ticketIds, hands) }
    }),
  ]
}
