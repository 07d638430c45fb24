// Fires: automation-imports-core-doors-and-events
import { queueDelivery } from '../../channels/delivery/commands.ts'

export const used = queueDelivery
