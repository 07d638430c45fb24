export { availabilityOf } from './reading/availability-of.ts'
export { workOf } from './reading/work-of.ts'
export { presentOf } from './store.ts'
