// Fires: ui-knows-no-app
import { session } from '../lib/session.ts'

export const used = session
