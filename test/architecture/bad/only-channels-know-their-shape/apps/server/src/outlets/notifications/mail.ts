// Fires: only-channels-know-their-shape
import type { Channel } from '../../channels/delivery/channel.ts'

export type Used = Channel
