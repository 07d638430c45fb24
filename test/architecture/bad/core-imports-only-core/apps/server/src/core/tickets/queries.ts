// Fires: core-imports-only-core
import { deliveriesOf } from '../../channels/delivery/queries.ts'

export const used = deliveriesOf
