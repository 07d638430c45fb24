export { readCompany } from './store.ts'
