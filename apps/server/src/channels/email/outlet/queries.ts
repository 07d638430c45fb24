export { accountNames } from './accounts/account-names.ts'
