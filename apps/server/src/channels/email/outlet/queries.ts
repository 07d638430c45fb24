export { accountNames } from './accounts/account-names.ts'
export { countAccounts } from './accounts/count-accounts.ts'
export { findAccountFor } from './accounts/find-account-for.ts'
