import { markRead } from './commands/mark-read.ts'

export const used = markRead
