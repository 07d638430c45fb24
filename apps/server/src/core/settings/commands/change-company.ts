import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { settingsEvents } from '../events.ts'
import { type CompanyPatch, changeOf } from '../rules/company-changes.ts'
import { lockCompany, updateCompany } from '../store.ts'

/** @throws not_found before the server is set up */
export const changeCompany = async (act: Act, patch: CompanyPatch): Promise<void> => {
  const before = (await lockCompany(act.tx)) ?? refuse('not_found')
  const change = changeOf(before, patch)
  if (!change) return
  await updateCompany(act.tx, change.after)
  await record(act, settingsEvents, 'company.changed', change.changes)
}
