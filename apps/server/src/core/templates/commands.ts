export { changeSignature } from './commands/change-signature.ts'
export { changeTemplate } from './commands/change-template.ts'
export { resetTemplate } from './commands/reset-template.ts'
export { templatesOfDepartments } from './commands/templates-of-departments.ts'
