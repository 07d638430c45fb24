import type { Translate } from '@stoa/text/translator'
import { paths } from '../../paths.ts'

const pages = [
  'mail',
  'departments',
  'people',
  'templates',
  'rules',
  'sla',
  'requests',
  'company',
  'businessHours',
  'customFields',
  'apiKeys',
  'audit',
] as const

/** Other words that a page of administration is looked for by. */
export const settingsWords = (t: Translate, path: string): string => {
  const page = pages.find(each => paths[each] === path)
  return page ? t(`search:also.${page}`) : ''
}
