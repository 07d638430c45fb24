/**
 * A test mail names this as the mail that it follows, so that its ticket is found by it. Not its own Message-ID: some
 * providers put another in its place. RFC 2606 keeps the domain from ever existing.
 */
export const testMailReference = (token: string): string => `<stoa-test.${token}@test-mail.invalid>`
