export { isCountedUntil } from './reading/is-counted-until.ts'
export { type Asked, type Measured, measure } from './reading/measure.ts'
export { endOf, type Period, startOfDay } from './reading/rules/period.ts'
