/** The subject of a forwarded mail: "Fwd: " once, which mail programs know in any language. */
export const forwardSubject = (subject: string): string => {
  const plain = subject.replace(/\s+/gu, ' ').trim()
  return /^(fwd?|wg|tr|i|rv|enc|vs|πρθ|пересл|转发)\s*[:：]/iu.test(plain) ? plain : `Fwd: ${plain}`.trim()
}
