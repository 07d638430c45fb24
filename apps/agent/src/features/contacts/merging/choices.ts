import type { MergeChoice } from '@stoa/contract/contact-merging'
import type { ContactProfile } from '@stoa/contract/contacts'
import type { CustomField, FieldContent, FieldValues } from '@stoa/contract/custom-fields'

/** What both have, and one of them can have only once: what one loses, and which words stand for it. */
export type Clash<Of extends string> =
  | { of: Of; kept: string; gone: string }
  | { field: CustomField; kept: FieldContent; gone: FieldContent }

type Said = { language: (code: string) => string }

export const clashOf = <Of extends string>(
  of: Of,
  kept: string | null | undefined,
  gone: string | null | undefined,
): Clash<Of>[] => (kept && gone && kept !== gone ? [{ of, kept, gone }] : [])

/** Custom fields that both have filled, and differently. */
export const clashesOfFields = (
  kept: FieldValues,
  gone: FieldValues,
  fields: readonly CustomField[],
): Clash<never>[] => {
  const contentOf = (values: FieldValues, id: number) => values.find(({ fieldId }) => fieldId === id)?.value
  return fields.flatMap((field): Clash<never>[] => {
    const [mine, theirs] = [contentOf(kept, field.id), contentOf(gone, field.id)]
    if (mine === undefined || theirs === undefined || JSON.stringify(mine) === JSON.stringify(theirs))
      return []
    return [{ field, kept: mine, gone: theirs }]
  })
}

/** Where somebody has to choose; what only one of them has is simply taken. */
export const clashesOf = (
  kept: ContactProfile,
  gone: ContactProfile,
  fields: readonly CustomField[],
  { language }: Said,
): Clash<MergeChoice>[] => [
  ...clashOf('name', kept.name, gone.name),
  ...clashOf('email', kept.emails[0], gone.emails[0]),
  ...clashOf('phone', kept.phones[0], gone.phones[0]),
  ...clashOf('company', kept.company?.name, gone.company?.name),
  ...clashOf('language', kept.language && language(kept.language), gone.language && language(gone.language)),
  ...clashOf('timeZone', kept.timeZone, gone.timeZone),
  ...clashesOfFields(kept.fields, gone.fields, fields),
]

export const keyOf = (clash: Clash<string>): string =>
  'field' in clash ? `field ${clash.field.id}` : clash.of

/** As the server wants to hear it. */
export const takenOf = <Of extends string>(
  clashes: readonly Clash<Of>[],
  taken: ReadonlySet<string>,
): { take: Of[]; takeFields: number[] } => {
  const chosen = clashes.filter(clash => taken.has(keyOf(clash)))
  return {
    take: chosen.flatMap(clash => ('field' in clash ? [] : [clash.of])),
    takeFields: chosen.flatMap(clash => ('field' in clash ? [clash.field.id] : [])),
  }
}
