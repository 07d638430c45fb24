export const startMailHost = 1
