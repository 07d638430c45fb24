import type { Role } from '@stoa/contract/permissions'
import type { Translate } from '@stoa/text/translator'
import type { Option } from '../../ui/option.ts'

export const roleNames = (t: Translate): Record<Role, string> => ({
  owner: t('people:roles.owner'),
  administrator: t('people:roles.administrator'),
  agent: t('people:roles.agent'),
})

export const roleHints = (t: Translate): Record<Role, string> => ({
  owner: t('people:roleHints.owner'),
  administrator: t('people:roleHints.administrator'),
  agent: t('people:roleHints.agent'),
})

/** The roles that somebody may give: only an owner makes an owner. */
export const roleOptions = (t: Translate, giver: Role): Option<Role>[] =>
  (['agent', 'administrator', 'owner'] as const)
    .filter(role => role !== 'owner' || giver === 'owner')
    .map(value => ({ value, label: roleNames(t)[value] }))
