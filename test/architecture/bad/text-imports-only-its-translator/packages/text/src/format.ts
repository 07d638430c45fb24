// Fires: text-imports-only-its-translator
import { call } from '../../client/src/call.ts'

export const used = call
