import type { GuideStep } from '@stoa/contract/guide'
import { paths } from '../../paths.ts'

/** The page on which a step is done. The test mail is sent from the guide itself. */
export const pageOfStep = {
  people: paths.people,
  departments: paths.departments,
  'business-hours': paths.businessHours,
  mailbox: paths.mail,
  outgoing: paths.mail,
  templates: paths.templates,
  roles: paths.departments,
  sla: paths.sla,
} as const satisfies Partial<Record<GuideStep, string>>

export type LeadingStep = keyof typeof pageOfStep

export const leads = (step: GuideStep): step is LeadingStep => step in pageOfStep
