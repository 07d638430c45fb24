// Fires: front-ends-stand-alone
import { say } from '../../agent/src/ui/toasts.ts'

export const used = say
