export const clocks = 1
