import { folded } from '../fold.ts'

export const patternForPostgres = (pattern: string): string => folded(pattern)
