/** What custom fields are about. A company is one of customers. */
export const fieldSubjects = ['ticket', 'contact', 'company'] as const
export type FieldSubject = (typeof fieldSubjects)[number]

export const fieldKinds = ['text', 'number', 'date', 'list', 'multi-list', 'checkbox'] as const
export type FieldKind = (typeof fieldKinds)[number]

export const hasOptions = (kind: FieldKind): boolean => kind === 'list' || kind === 'multi-list'
