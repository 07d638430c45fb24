export { setUp } from './commands/set-up.ts'
export { setUpUnattended } from './commands/set-up-unattended.ts'
