/** What the address of the board says: one department, or all of them. */
export const boardSearch = (search: Record<string, unknown>): { department?: number } =>
  Number.isInteger(search.department) ? { department: Number(search.department) } : {}
