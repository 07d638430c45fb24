import type { Breakdown } from '@stoa/contract/reports'
import type { Channel } from '@stoa/contract/ticket-shapes'
import type { Translate } from '@stoa/text/translator'
import type { Asked } from '../reading/ask.ts'
import type { Names } from '../reading/names.ts'

/** What a row is called in a file. Hours are told with their distance to UTC: one comes twice when clocks are put back. */
export const labelOf = (t: Translate, by: Breakdown, key: string, names: Names, zone: string): string => {
  if (by === 'hour')
    return Temporal.Instant.from(key)
      .toZonedDateTimeISO(zone)
      .toString({ timeZoneName: 'never', smallestUnit: 'minute' })
  if (by === 'channel') return t(`tickets:channels.${key as Channel}`)
  if (by === 'agent' && key === '0') return t('reports:nobody')
  return names.get(key) ?? key
}

/** The first line: what the columns are, and what they are told in. */
export const headings = (
  t: Translate,
  { question: { by, every }, told, earlier }: Pick<Asked, 'question' | 'told' | 'earlier'>,
  shareAs: 'of one' | 'per cent',
): string[] => {
  const columns = told.map(({ name, unit }) => {
    const called = t(`metrics:${name}.name`)
    if (unit === 'seconds') return t('reports:file.seconds', { name: called })
    return unit === 'share' && shareAs === 'of one' ? t('reports:file.share', { name: called }) : called
  })
  return [
    t(`reports:by.${by}`),
    ...(every ? [t(`reports:by.${every}`)] : []),
    ...columns,
    ...(earlier ? columns.map(name => t('reports:file.before', { name })) : []),
  ]
}
