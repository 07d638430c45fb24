export type { Hands } from './hands.ts'
export { performActions } from './perform-actions.ts'
