import { query } from '../../lib/query.ts'

export const mineQuery = query('availability.mine')
