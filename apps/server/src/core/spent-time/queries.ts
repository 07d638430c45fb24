export { listSpent, type SpentEntry, type SpentFilter, sumSpent } from './reading/spent-in-time.ts'
