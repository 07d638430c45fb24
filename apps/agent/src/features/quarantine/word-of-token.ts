/** What people read of a token of the filter: a word, a domain or the host of a link. */
export const wordOfToken = (token: string): string => token.replace(/^(subject|from|link):/, '')
