import writing from './writing.json' with { type: 'json' }

export const composing = { writing }
