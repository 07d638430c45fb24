/** What a new agent is led to on the first days, in this order. */
export const tips = ['palette', 'keys', 'reply', 'signature'] as const
export type Tip = (typeof tips)[number]
