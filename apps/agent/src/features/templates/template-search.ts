import { type TemplateKind, templateKinds } from '@stoa/contract/template-kinds'

/** Whose wording is open, and which mail; without a department the common one. */
export type TemplateSearch = { department?: number; kind?: TemplateKind }

/** From the address, where anything may stand. */
export const templateSearch = (search: Record<string, unknown>): TemplateSearch => {
  const department = Number(search.department)
  const kind = templateKinds.find(each => each === search.kind)
  return {
    ...(Number.isSafeInteger(department) && department > 0 && { department }),
    ...(kind && { kind }),
  }
}
