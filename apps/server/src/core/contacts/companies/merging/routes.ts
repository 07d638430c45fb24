import { companyMerging as contract } from '@stoa/contract/company-merging'
import { answer, type BoundRoute } from '../../../../platform/http/answer.ts'
import { type Platform, write } from '../../../../platform/platform.ts'
import type { Caller } from '../../../people/queries.ts'
import { getCompany } from '../get-company.ts'
import { mergeCompanies, unmergeCompany } from './merge-companies.ts'

export const companyMergingRoutes = (platform: Platform): BoundRoute<Caller>[] => {
  const { db } = platform
  return [
    answer(contract.merge).with<Caller>(async ({ params: { id }, body, caller }) => {
      await write(platform, caller, act => mergeCompanies(act, { companyId: id, ...body }))
      return getCompany(db, caller, body.intoId)
    }),
    answer(contract.unmerge).with<Caller>(async ({ params: { id }, caller }) => {
      await write(platform, caller, act => unmergeCompany(act, id))
      return getCompany(db, caller, id)
    }),
  ]
}
