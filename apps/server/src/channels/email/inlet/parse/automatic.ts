/** Whether a program sent the mail by itself (RFC 3834 and what was there before it), so that nothing may answer it by itself. */
export const isAutomatic = (header: (name: string) => string | undefined): boolean => {
  const submitted = header('auto-submitted')
  if (submitted !== undefined && !/^no\b/i.test(submitted)) return true
  if (/^(bulk|junk|list|auto_reply)\b/i.test(header('precedence') ?? '')) return true
  if (header('x-autoreply') !== undefined || header('x-autorespond') !== undefined) return true
  return /^multipart\/report\b/i.test(header('content-type') ?? '') || header('return-path') === '<>'
}
