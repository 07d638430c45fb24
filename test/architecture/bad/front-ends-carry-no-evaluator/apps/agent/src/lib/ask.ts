// Fires: front-ends-carry-no-evaluator
import { textSql } from '../../../../packages/conditions/src/sql/texts.ts'

export const used = textSql
