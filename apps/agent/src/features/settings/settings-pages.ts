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

/** Pages that belong together; the first ones stand above all headings. */
export type SettingsGroup = { key: string; name: string | null; pages: SettingsPage[] }

const settingsPaths = [
  paths.guide,
  paths.departments,
  paths.people,
  paths.mail,
  paths.templates,
  paths.sla,
  paths.rules,
  paths.macros,
  paths.cannedMessages,
  paths.requests,
  paths.company,
  paths.businessHours,
  paths.contactGroups,
  paths.customFields,
  paths.apiKeys,
  paths.failures,
  paths.audit,
] as const

/** The pages of administration in their order, and what one must be allowed to do to have a use for them. */
export const settingsGroups = (t: Translate): SettingsGroup[] => [
  {
    key: 'start',
    name: null,
    pages: [{ path: paths.guide, name: t('guide:title'), permission: 'company.change' }],
  },
  {
    key: 'people',
    name: t('settings:groups.people'),
    pages: [
      { path: paths.departments, name: t('departments'), permission: 'department.change', within: mayRun },
      { path: paths.people, name: t('people'), permission: 'user.invite' },
    ],
  },
  {
    key: 'channels',
    name: t('settings:groups.channels'),
    pages: [
      { path: paths.mail, name: t('mail'), permission: 'mail-account.list' },
      {
        path: paths.templates,
        name: t('templates'),
        permission: 'department.configure',
        within: mayConfigure,
      },
    ],
  },
  {
    key: 'automation',
    name: t('settings:groups.automation'),
    pages: [
      { path: paths.rules, name: t('settings:rules'), permission: 'rule.change' },
      { path: paths.sla, name: t('sla:title'), permission: 'sla.change' },
      { path: paths.macros, name: t('macros'), permission: 'macro.apply' },
      { path: paths.cannedMessages, name: t('cannedMessages'), permission: 'canned-message.use' },
      { path: paths.requests, name: t('settings:requests'), permission: 'rule.change' },
    ],
  },
  {
    key: 'organisation',
    name: t('settings:groups.organisation'),
    pages: [
      { path: paths.company, name: t('company'), permission: 'company.change' },
      { path: paths.businessHours, name: t('businessHours'), permission: 'business-hours.change' },
      { path: paths.contactGroups, name: t('contacts:groupsTitle'), permission: 'contact-group.change' },
      { path: paths.customFields, name: t('fields:title'), permission: 'custom-field.change' },
    ],
  },
  {
    key: 'system',
    name: t('settings:groups.system'),
    pages: [
      { path: paths.apiKeys, name: t('apiKeys'), permission: 'api-key.list' },
      { path: paths.failures, name: t('failures'), permission: 'follower.inspect' },
      { path: paths.audit, name: t('audit:title'), permission: 'audit.list' },
    ],
  },
]
