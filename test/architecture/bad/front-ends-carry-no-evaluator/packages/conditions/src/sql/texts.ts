export const textSql = 1
