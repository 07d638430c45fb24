import type { Department } from '@stoa/contract/departments'
import type { Permission } from '@stoa/contract/permissions'
import type { Translate } from '@stoa/text/translator'
import { mayConfigure, mayRun } from '../../lib/running-departments.ts'
import { paths } from '../../paths.ts'

export type SettingsPage = {
  path: (typeof settingsPaths)[number]
  name: string
  permission: Permission
  /** Whoever runs a department for which this holds has a use for it too. */
  within?: (department: Pick<Department, 'can'>) => boolean
}

const settingsPaths = [
  paths.guide,
  paths.departments,
  paths.people,
  paths.businessHours,
  paths.sla,
  paths.mail,
  paths.templates,
  paths.apiKeys,
  paths.company,
  paths.failures,
  paths.audit,
] as const

/** The pages of administration in their order, and what one must be allowed to do to have a use for them. */
export const settingsPages = (t: Translate): SettingsPage[] => [
  { path: paths.guide, name: t('guide:title'), permission: 'company.change' },
  { path: paths.departments, name: t('departments'), permission: 'department.change', within: mayRun },
  { path: paths.people, name: t('people'), permission: 'user.invite' },
  { path: paths.businessHours, name: t('businessHours'), permission: 'business-hours.change' },
  { path: paths.sla, name: t('sla:title'), permission: 'sla.change' },
  { path: paths.mail, name: t('mail'), permission: 'mail-account.list' },
  { path: paths.templates, name: t('templates'), permission: 'department.configure', within: mayConfigure },
  { path: paths.apiKeys, name: t('apiKeys'), permission: 'api-key.list' },
  { path: paths.company, name: t('company'), permission: 'company.change' },
  { path: paths.failures, name: t('failures'), permission: 'follower.inspect' },
  { path: paths.audit, name: t('audit:title'), permission: 'audit.list' },
]
