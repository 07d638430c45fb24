import { operatorsOf } from '../../../../packages/conditions/src/operators.ts'

export const used = operatorsOf
