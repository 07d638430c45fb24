import { customFields } from '@stoa/conditions/fields/custom'
import type { FieldKind, FieldSubject } from '@stoa/contract/custom-field-kinds'
import type { FieldContent } from '@stoa/contract/custom-fields'
import { createField } from '../../apps/server/src/core/custom-fields/commands/change-fields.ts'
import { setFields } from '../../apps/server/src/core/custom-fields/commands/set-fields.ts'
import type { Act } from '../../apps/server/src/platform/events/act.ts'
import type { Dice } from './dice.ts'
import { oddTexts } from './odd-texts.ts'

/** One of each kind for each kind of thing, in a fresh database: so their ids are known. */
export const oddFieldKey = (name: string): string =>
  String(customFields.findIndex(field => field.name === name) + 1)

const options = [{ name: 'Gold' }, { name: 'Ασήμι' }, { name: 'Bronze' }]

const contentOf = (kind: FieldKind, roll: Dice): FieldContent => {
  switch (kind) {
    case 'text':
      return roll.one(oddTexts).trim()
    case 'number':
      return roll.one([0, 1, -3.5, 1e15, 0.1, 42])
    case 'date':
      return roll.chance(0.05)
        ? '0000-01-05'
        : roll.one(['2026-11-20', '2026-11-23', '2026-12-01', '2026-12-08', '2026-12-20', '2027-02-28'])
    case 'list':
      return roll.whole(1, 3)
    case 'multi-list':
      return roll.some([1, 2, 3])
    case 'checkbox':
      return roll.chance(0.6)
  }
}

/** Defines them; what it answers sets one of them, or empties it. */
export const defineOddFields = async (
  does: (verb: (act: Act) => Promise<unknown>) => Promise<unknown>,
  roll: Dice,
) => {
  for (const { name, custom } of customFields)
    await does(act => createField(act, { name, ...custom, options, active: true, requiredIn: [] }))
  return (act: Act, subject: FieldSubject, id: number) => {
    const { name, custom } = roll.one(customFields.filter(field => field.custom.subject === subject))
    const value = roll.chance(0.2) ? null : contentOf(custom.kind, roll)
    return setFields(act, { subject, id }, [{ fieldId: Number(oddFieldKey(name)), value }])
  }
}
