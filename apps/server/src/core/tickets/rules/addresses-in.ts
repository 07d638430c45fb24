/** An apostrophe may stand within a name, but not around an address. */
const anAddress =
  /(?:"[^\p{Cc}@<>"\\]+"|[^\s@<>(),;:"'[\]\\][^\s@<>(),;:"[\]\\]*)@[^\s@<>(),;:"'[\]\\.]+(?:\.[^\s@<>(),;:"'[\]\\.]+)*/gu

/** The addresses in a header of which names and marks are of no interest; those within quoted names are none. */
export const addressesIn = (value: string): string[] =>
  value.replace(/"[^"]*"(?!@)/g, '').match(anAddress) ?? []
