/** Addresses, numbers and domains. More than anybody types, because who others were merged into has theirs, too, and is still to be changed. */
export const mostOfEach = 100
/** Characters. */
export const longestNotes = 100_000
