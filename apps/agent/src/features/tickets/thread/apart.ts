/** A name keeps its direction inside of a sentence of another (Unicode isolates). */
export const apart = (name: string) => `\u2068${name}\u2069`
