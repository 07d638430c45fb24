// Fires: front-ends-stand-alone
import { cookieName } from '../../../server/src/core/people/session-cookie.ts'

export const used = cookieName
