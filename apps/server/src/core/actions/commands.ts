export type { Hands } from './hands.ts'
export { performActions } from './perform-actions.ts'
export { performForCaller } from './perform-for-caller.ts'
