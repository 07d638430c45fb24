export { mayLeave } from './may-leave.ts'
export { scanWaiting } from './scan-waiting.ts'
export { insertWaiting as awaitScans } from './store.ts'
