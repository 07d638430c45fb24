import type { CompanyMergeChoice } from '@stoa/contract/company-merging'
import type { FieldValues } from '@stoa/contract/custom-fields'
import { backFrom, fieldsBackFrom, joinFields, joinIds, joinNotes, listWithout, union } from './joining.ts'

/** All that is known of a company beside its people. */
export type CompanySnapshot = {
  name: string
  domains: string[]
  notes: string
  groupIds: number[]
  fields: FieldValues
}

/** What there was before two companies were merged, and what came of it. */
export type CompanySnapshots = { kept: CompanySnapshot; gone: CompanySnapshot; joined: CompanySnapshot }

type Taking = { take: readonly CompanyMergeChoice[]; takeFields: readonly number[] }

/** Two companies as one: the kept one's name and fields count, unless it lacks them or the other's are taken. */
export const joinCompanies = (
  kept: CompanySnapshot,
  gone: CompanySnapshot,
  { take, takeFields }: Taking,
): CompanySnapshot => ({
  name: take.includes('name') ? gone.name : kept.name,
  domains: union(kept.domains, gone.domains).sort(),
  notes: joinNotes(kept.notes, gone.notes),
  groupIds: joinIds(kept.groupIds, gone.groupIds),
  fields: joinFields(kept.fields, gone.fields, takeFields),
})

/** What the kept company is without the other one: what was changed since the merge stays as it is now. */
export const withoutJoinedCompany = (
  now: CompanySnapshot,
  { kept, gone, joined }: CompanySnapshots,
): CompanySnapshot => {
  const list = <One>(of: (snapshot: CompanySnapshot) => readonly One[]): One[] =>
    listWithout(of(now), { was: of(kept), became: of(joined), others: of(gone) })
  return {
    name: backFrom(now.name, joined.name, kept.name),
    domains: list(({ domains }) => domains),
    notes: backFrom(now.notes, joined.notes, kept.notes),
    groupIds: list(({ groupIds }) => groupIds),
    fields: fieldsBackFrom(now.fields, joined.fields, kept.fields),
  }
}
