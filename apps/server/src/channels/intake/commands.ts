export { createKeepTogether, keepRaw } from './commands/keep-raw.ts'
export { runAgain } from './commands/run-again.ts'
export {
  type IntakeRecord,
  NotReady,
  type Outcome,
  type Reader,
  type Understood,
} from './reader.ts'
export type { RecentRaw } from './recent-raw.ts'
