import { keepRaw } from '../../intake/commands.ts'

export const used = keepRaw
