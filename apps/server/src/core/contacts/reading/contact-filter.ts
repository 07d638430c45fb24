export type ContactFilter = {
  q?: string | undefined
  companyId?: number | undefined
  groupId?: number | undefined
  cursor?: string | undefined
  limit: number
}
