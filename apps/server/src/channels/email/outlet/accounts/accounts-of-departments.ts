import type { TakesOver } from '../../../../core/departments/commands.ts'
import type { Act } from '../../../../platform/events/act.ts'
import { record } from '../../../../platform/events/record.ts'
import { smtpAccountEvents } from '../events.ts'
import {
  accountIdsOf,
  allow,
  forgetDepartment,
  preselectedIdOf,
  setPreselected,
} from './store-departments.ts'

/** Lets another department send by the accounts of the first. */
const share = async (act: Act, from: number, to: number) => {
  const ids = await accountIdsOf(act.tx, from)
  await allow(
    act.tx,
    ids.map(accountId => ({ accountId, departmentId: to })),
  )
  for (const smtpAccountId of ids)
    await record(act, smtpAccountEvents, 'smtp-account.changed', {
      smtpAccountId,
      changed: ['departmentIds'],
    })
}

/** The accounts of a department that is deleted go to the one that takes over; a clone may use those of its model. */
export const accountsOfDepartments: TakesOver & {
  copyTo: (act: Act, from: number, to: number) => Promise<void>
} = {
  hangsOn: async (act, departmentId) => (await accountIdsOf(act.tx, departmentId)).length > 0,
  async moveTo(act, from, substituteId) {
    await share(act, from, substituteId)
    await forgetDepartment(act.tx, from)
  },
  async copyTo(act, from, to) {
    await share(act, from, to)
    await setPreselected(act.tx, to, await preselectedIdOf(act.tx, from))
  },
}
