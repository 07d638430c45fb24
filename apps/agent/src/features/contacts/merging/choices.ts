import type { MergeChoice } from '@stoa/contract/contact-merging'
import type { ContactProfile } from '@stoa/contract/contacts'
import type { CustomField, FieldContent } from '@stoa/contract/custom-fields'

/** What both have, and one contact only once: what one loses, and which words stand for it. */
export type Clash =
  | { of: MergeChoice; kept: string; gone: string }
  | { of: 'field'; field: CustomField; kept: FieldContent; gone: FieldContent }

type Said = { language: (code: string) => string }

const one = (of: MergeChoice, kept: string | null | undefined, gone: string | null | undefined): Clash[] =>
  kept && gone && kept !== gone ? [{ of, kept, gone }] : []

/** Where somebody has to choose; what only one of them has is simply taken. */
export function clashesOf(
  kept: ContactProfile,
  gone: ContactProfile,
  fields: readonly CustomField[],
  { language }: Said,
): Clash[] {
  const contentOf = ({ fields }: ContactProfile, id: number) =>
    fields.find(({ fieldId }) => fieldId === id)?.value
  return [
    ...one('name', kept.name, gone.name),
    ...one('email', kept.emails[0], gone.emails[0]),
    ...one('phone', kept.phones[0], gone.phones[0]),
    ...one('company', kept.company?.name, gone.company?.name),
    ...one('language', kept.language && language(kept.language), gone.language && language(gone.language)),
    ...one('timeZone', kept.timeZone, gone.timeZone),
    ...fields.flatMap((field): Clash[] => {
      const [mine, theirs] = [contentOf(kept, field.id), contentOf(gone, field.id)]
      if (mine === undefined || theirs === undefined || JSON.stringify(mine) === JSON.stringify(theirs))
        return []
      return [{ of: 'field', field, kept: mine, gone: theirs }]
    }),
  ]
}

export const keyOf = (clash: Clash): string => (clash.of === 'field' ? `field ${clash.field.id}` : clash.of)
