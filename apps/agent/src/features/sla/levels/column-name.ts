import type { Priority } from '@stoa/contract/ticket-shapes'
import type { Translate } from '@stoa/text/translator'

/** `null`: the column for any priority. */
export const columnName = (priority: Priority | null, t: Translate): string =>
  priority ? t(`tickets:priorities.${priority}`) : t('sla:levels.any')
