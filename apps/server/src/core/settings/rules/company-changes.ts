import type { Company } from '@stoa/contract/settings'
import type { CompanyChanges } from '../events.ts'

export type CompanyPatch = { [Field in keyof Company]?: Company[Field] | undefined }

/** The company as it will be, and what is different then; null when nothing is. */
export const changeOf = (
  before: Company,
  {
    name = before.name,
    language = before.language,
    timeZone = before.timeZone,
    purgeAfterDays = before.purgeAfterDays,
  }: CompanyPatch,
): { after: Company; changes: CompanyChanges } | null => {
  const changes: CompanyChanges = {
    ...(name !== before.name && { name: { from: before.name, to: name } }),
    ...(language !== before.language && { language: { from: before.language, to: language } }),
    ...(timeZone !== before.timeZone && { timeZone: { from: before.timeZone, to: timeZone } }),
    ...(purgeAfterDays !== before.purgeAfterDays && {
      purgeAfterDays: { from: before.purgeAfterDays, to: purgeAfterDays },
    }),
  }
  return Object.keys(changes).length > 0
    ? { after: { name, language, timeZone, purgeAfterDays }, changes }
    : null
}
