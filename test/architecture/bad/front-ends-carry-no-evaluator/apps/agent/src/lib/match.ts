// Fires: front-ends-carry-no-evaluator
import { RE2JS } from 're2js'

export const used = RE2JS
