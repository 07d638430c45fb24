import { lazy } from 'react'

/** Loaded when somebody looks at tickets that way. */
export const LazyBoard = lazy(() => import('./board.tsx').then(module => ({ default: module.Board })))
