import { companies, setup } from '@stoa/contract/settings'
import { system } from '../../platform/events/act.ts'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { deviceOf, hashPassword, openSession, signedIn } from '../people/commands.ts'
import type { Caller } from '../people/queries.ts'
import { changeCompany } from './commands/change-company.ts'
import { setUp } from './commands/set-up.ts'
import { readCompany } from './store.ts'

export const settingsRoutes = (platform: Platform): BoundRoute<Caller>[] => {
  const getCompany = async () => (await readCompany(platform.db)) ?? refuse('not_found')
  const isNeeded = async () => (await readCompany(platform.db)) === undefined

  return [
    answer(setup.get).with<Caller>(async () => ({ needed: await isNeeded() })),
    answer(setup.run).with<Caller>(async ({ body, http }) => {
      if (!(await isNeeded())) return refuse('already_set_up')
      const { password, ...person } = body.owner
      const owner = { ...person, passwordHash: await hashPassword(password) }
      const session = await write(platform, system, async act =>
        openSession(act, await setUp(act, { ...body, owner }), deviceOf(http.request)),
      )
      return signedIn(platform, http.reply, session)
    }),
    answer(companies.get).with<Caller>(getCompany),
    answer(companies.change).with<Caller>(async ({ body, caller }) => {
      await write(platform, caller, act => changeCompany(act, body))
      return getCompany()
    }),
  ]
}
