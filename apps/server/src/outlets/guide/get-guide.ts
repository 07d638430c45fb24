import { type GuideStepState, type guide, guideSteps } from '@stoa/contract/guide'
import type { Answer } from '@stoa/contract/route'
import type { Db } from '../../platform/db/database.ts'
import type { Facts, GuideNeeds } from './needs.ts'
import { presentTestMail } from './present-test-mail.ts'
import { newestTestMail } from './store.ts'

type Guide = Answer<typeof guide.get>

const factsOf = (mail: Guide['testMail']): Facts => ({
  ...(mail && { to: mail.to }),
  ...(mail?.ticket && {
    seconds: mail.arrivedAfter ?? 0,
    ticketId: mail.ticket.id,
    ticket: mail.ticket.name,
  }),
})

/** Every step in the order of the contract, with what was found at this moment. */
export const getGuide = async (db: Db, needs: GuideNeeds): Promise<Guide> => {
  const row = await newestTestMail(db)
  const testMail = row ? await presentTestMail(db, row, needs) : null
  const steps = await Promise.all(
    guideSteps.map(async (key): Promise<GuideStepState> => {
      if (key === 'test')
        return { key, state: testMail?.state === 'arrived' ? 'done' : 'to-do', facts: factsOf(testMail) }
      const check = needs.checks.find(each => each.step === key)
      if (!check) return { key, state: 'not-yet', facts: {} }
      const { done, facts } = await check.look(db)
      return { key, state: done ? 'done' : 'to-do', facts }
    }),
  )
  return { steps, testMail }
}
