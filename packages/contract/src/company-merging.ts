import { z } from 'zod'
import { customerCompany } from './customer-companies.ts'
import { defineRoute } from './route.ts'
import { id, idParam } from './shapes.ts'

/** What two companies both have, and one company only once. */
export const companyMergeChoices = ['name'] as const
export type CompanyMergeChoice = (typeof companyMergeChoices)[number]

const change = { method: 'POST', permission: 'customer-company.merge' } as const

/** Two companies of customers that are one become one company, and can be taken apart again. */
export const companyMerging = {
  merge: defineRoute({
    ...change,
    key: 'companyMerging.merge',
    path: '/api/companies/:id/merge',
    summary:
      'Merge this company into another one: contacts, domains, groups, fields and notes; what names it means the other one from then on; it can be undone',
    params: idParam,
    body: z.object({
      intoId: id,
      take: z.array(z.enum(companyMergeChoices)).max(companyMergeChoices.length).default([]).meta({
        description: 'What is taken from this company; else the other one’s counts',
      }),
      takeFields: z.array(id).max(200).default([]).meta({
        description: 'The custom fields that are taken from this company where both have them',
      }),
    }),
    returns: customerCompany,
    errors: ['cannot_merge_company'],
  }),
  unmerge: defineRoute({
    ...change,
    key: 'companyMerging.unmerge',
    path: '/api/companies/:id/unmerge',
    summary: 'Take a merged company out of the other one again, with everything that was its own',
    params: idParam,
    returns: customerCompany,
    errors: ['company_not_merged', 'company_name_taken'],
  }),
}
