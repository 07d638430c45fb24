/** What PostgreSQL leaves at the end of some forms and not of others: παραγγελί-ας, τιμολόγι-ο, κωδικ-ός. */
const left = /(?<=..)(?:γι|ικ|ι)$/
/** προϊόν, προϊόντος. */
const participle = /οντ$/

/** What a word of Greek letters is found by, from the stem that PostgreSQL knows. */
export const greekStems = (stem: string): string[] => [stem.replace(left, '').replace(participle, 'ον')]
