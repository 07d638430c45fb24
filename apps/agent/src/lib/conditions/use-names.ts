import type { Options } from '@stoa/conditions/field'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { query } from '../query.ts'
import { useReader } from '../session.ts'
import { useText } from '../text.ts'
import type { NamedField, Names } from './names.ts'
import { wordOf } from './option-words.ts'
import { useCompanyNames } from './use-company-names.ts'

const unknownYet: NamedField = { name: '…', kind: 'text', options: [] }

type Named = { id: number; name: string }

/** Names as the server has them; until they have come, ids are dots, so that nothing is called deleted that is not. */
export function useNames(): Names {
  const t = useText()
  const { language, timeZone } = useReader()
  const departments = useQuery(query('departments.list')).data?.items
  const people = useQuery(query('users.list')).data?.items
  const levels = useQuery(query('sla.levels')).data?.items
  const groups = useQuery(query('contactGroups.list')).data?.items
  const fields = useQuery(query('customFields.list')).data?.items
  const companyName = useCompanyNames()
  return useMemo(() => {
    const reader = { language, timeZone }
    const among = (items: readonly Named[] | undefined, value: unknown) =>
      items ? (items.find(({ id }) => id === Number(value))?.name ?? null) : '…'
    const customField = (id: number) =>
      fields ? (fields.find(field => field.id === id && field.active) ?? null) : unknownYet
    const of = (options: Options, value: unknown, key?: string): string | null => {
      switch (options) {
        case 'departments':
          return among(departments, value)
        case 'people':
          return among(people, value)
        case 'assignees':
          return value === 'me' ? t('conditions:me') : among(people, value)
        case 'sla-levels':
          return among(levels, value)
        case 'contact-groups':
          return among(groups, value)
        case 'field-options': {
          const field = customField(Number(key))
          return field === unknownYet ? unknownYet.name : among(field?.options ?? [], value)
        }
        case 'customer-companies':
          return companyName(Number(value))
        default:
          return wordOf(options, String(value), reader.language, t)
      }
    }
    return { reader, of, customField }
  }, [fields, departments, people, levels, groups, companyName, language, timeZone, t])
}
