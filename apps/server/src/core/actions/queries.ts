export { brokenActions, problemsInActions } from './check-actions.ts'
export { changesSlaLevel } from './hands.ts'
export { replaceText, type Said } from './rules/replace-text.ts'
