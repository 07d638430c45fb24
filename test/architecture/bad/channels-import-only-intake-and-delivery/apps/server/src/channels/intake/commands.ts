export const keepRaw = 1
