export { brokenActions, problemsInActions } from './check-actions.ts'
export { changesSlaLevel } from './hands.ts'
export { replaceText } from './rules/replace-text.ts'
