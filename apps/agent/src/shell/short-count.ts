/** Four digits would say no more than "very many". */
export const shortCount = (count: number): number | string => (count > 999 ? '999+' : count)
