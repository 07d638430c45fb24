// Fires: rules-are-pure
import { answer } from '../../../platform/http/answer.ts'

export const used = answer
