// Fires: front-ends-carry-no-evaluator
import { matcher } from '../../../../packages/conditions/src/matcher.ts'

export const used = matcher
