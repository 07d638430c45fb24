import type { Channel } from '../../delivery/channel.ts'

export type Used = Channel
