import type { Condition, Groups } from '@stoa/contract/conditions'
import type { Options } from './field.ts'
import { fieldNamed } from './fields.ts'

const chooses = ({ field, value }: Condition, options: Options, id: number): boolean =>
  fieldNamed(field)?.options === options && [value].flat().includes(id)

/** Whether a condition names this department, or person, or whatever the options are. */
export const namesOption = (groups: Groups, options: Options, id: number): boolean =>
  groups.flat().some(condition => chooses(condition, options, id))

/** The same conditions about another one; where that is named already, once is enough. */
export const withOption = (groups: Groups, options: Options, from: number, to: number): Groups =>
  groups.map(group =>
    group.map(condition =>
      chooses(condition, options, from)
        ? {
            ...condition,
            value: [...new Set([condition.value].flat().map(each => (each === from ? to : each)))],
          }
        : condition,
    ),
  )
