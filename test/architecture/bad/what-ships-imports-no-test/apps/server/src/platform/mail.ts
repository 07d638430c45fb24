// Fires: what-ships-imports-no-test
import { startMailHost } from '../../../../test/support/mail-host.ts'

export const used = startMailHost
