import { refuse } from '../../../platform/http/refusal.ts'

export const used = refuse
