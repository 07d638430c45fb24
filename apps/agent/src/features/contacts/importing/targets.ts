import type { ImportColumn } from '@stoa/contract/contact-imports'
import type { CustomField } from '@stoa/contract/custom-fields'
import { companyTargets, contactTargets } from '@stoa/contract/import-targets'
import type { Translate } from '@stoa/text/translator'
import type { Option } from '../../../ui/option.ts'

type About = 'contact' | 'company'

/** What a column of a file may be, with the custom fields at the end. */
export const targetOptions = (
  about: About,
  fields: readonly CustomField[],
  t: Translate,
): Option<ImportColumn>[] => [
  ...(about === 'contact' ? contactTargets : companyTargets).map(value => ({
    value,
    label: t(`contacts:importing.targets.${value}`),
  })),
  ...fields.map(({ id, name }) => ({ value: `field:${id}` as const, label: name })),
]
