import { departmentRoles } from '@stoa/contract/permissions'
import type { Translate } from '@stoa/text/translator'

/** `none`: the role in the company counts. */
export const roleChoices = ['none', ...departmentRoles] as const
export type RoleChoice = (typeof roleChoices)[number]

export const roleOptions = (t: Translate) =>
  roleChoices.map(value => ({
    value,
    label: t(`departments:roles.${value}`),
    hint: t(`departments:roleHints.${value}`),
  }))
