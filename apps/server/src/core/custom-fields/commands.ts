export { setFields, setFieldsOfMany } from './commands/set-fields.ts'
export { forgetValues, keepFieldValues } from './store.ts'
