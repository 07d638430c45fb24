import type { Options } from '@stoa/conditions/field'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Option } from '../../ui/option.ts'
import { query } from '../query.ts'
import { useReader } from '../session.ts'
import { useText } from '../text.ts'
import { fixedOptions, isFixed, wordOf } from './option-words.ts'

type Choice = Option<string | number>

const byId = (items: readonly { id: number; name: string }[] | undefined): Choice[] =>
  (items ?? []).map(({ id, name }) => ({ value: id, label: name }))

/**
 * What can be chosen for a field. `me`: whoever looks may be meant, as in views. `typed`: of what is too much, those that fit. `key`: of which
 * custom field.
 */
export function useOptions(
  options: Options | undefined,
  { me = false, typed = '', key }: { me?: boolean; typed?: string; key?: string | undefined } = {},
): Choice[] {
  const t = useText()
  const { language } = useReader()
  const wants = (...which: Options[]) => options !== undefined && which.includes(options)
  const departments = useQuery({ ...query('departments.list'), enabled: wants('departments') }).data?.items
  const people = useQuery({ ...query('users.list'), enabled: wants('people', 'assignees') }).data?.items
  const levels = useQuery({ ...query('sla.levels'), enabled: wants('sla-levels') }).data?.items
  const tags = useQuery({ ...query('tags.list'), enabled: wants('tags') }).data?.items
  const groups = useQuery({ ...query('contactGroups.list'), enabled: wants('contact-groups') }).data?.items
  const fields = useQuery({ ...query('customFields.list'), enabled: wants('field-options') }).data?.items
  const companies = useQuery({
    ...query('customerCompanies.list', { query: { limit: 50, ...(typed.trim() && { q: typed.trim() }) } }),
    enabled: wants('customer-companies'),
    placeholderData: keepPreviousData,
  }).data?.items
  switch (options) {
    case undefined:
      return []
    case 'departments':
      return byId(departments?.filter(({ deletion }) => deletion === null))
    case 'people':
    case 'assignees': {
      const working = byId(people?.filter(({ state }) => state !== 'deactivated'))
      return options === 'assignees' && me
        ? [{ value: 'me', label: t('conditions:me') }, ...working]
        : working
    }
    case 'sla-levels':
      return byId(levels)
    case 'contact-groups':
      return byId(groups)
    case 'customer-companies':
      return byId(companies)
    case 'field-options':
      return byId(fields?.find(({ id }) => id === Number(key))?.options)
    case 'tags':
      return (tags ?? []).map(value => ({ value, label: value }))
    default:
      return isFixed(options)
        ? fixedOptions[options].map(value => ({ value, label: wordOf(options, value, language, t) }))
        : []
  }
}
