import { errors } from '../../contract/src/errors.ts'

export const used = errors
