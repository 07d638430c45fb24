export const operatorsOf = 1
