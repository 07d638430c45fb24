import type { CompanyMergeChoice } from '@stoa/contract/company-merging'
import type { CustomField } from '@stoa/contract/custom-fields'
import type { CustomerCompany } from '@stoa/contract/customer-companies'
import { type Clash, clashesOfFields, clashOf } from '../../merging/choices.ts'

/** Where somebody has to choose; what only one of them has is simply taken. */
export const companyClashesOf = (
  kept: CustomerCompany,
  gone: CustomerCompany,
  fields: readonly CustomField[],
): Clash<CompanyMergeChoice>[] => [
  ...clashOf('name', kept.name, gone.name),
  ...clashesOfFields(kept.fields, gone.fields, fields),
]
