import type { Platform } from '../../platform/platform.ts'
import { deleteOld } from './store.ts'

const daysWhenRead = 30
const daysAtMost = 180
const hours = (days: number) => ({ hours: 24 * days })

/** What was read a month ago is gone, and what nobody reads after half a year. */
export const forgetOld = ({ db, clock }: Platform): Promise<void> =>
  deleteOld(db, {
    readBefore: clock.now().subtract(hours(daysWhenRead)),
    before: clock.now().subtract(hours(daysAtMost)),
  })
