import { lazily } from '../../../ui/lazily.ts'

/** Loaded when somebody looks at tickets that way. */
export const LazyBoard = lazily(() => import('./board.tsx').then(module => ({ default: module.Board })))
