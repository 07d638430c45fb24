/** Chosen here, so that what is sent twice is there once. Also where the page came by plain HTTP, which knows no `randomUUID`. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')
