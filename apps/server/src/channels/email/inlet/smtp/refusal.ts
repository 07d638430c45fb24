/** What the other side is answered; 4xx: it tries again, 5xx: it gives up. */
export const refusal = (code: number, text: string): Error & { responseCode: number } =>
  Object.assign(new Error(text), { responseCode: code })
