export const messageAnchor = (id: number): string => `message-${id}`

/** Brings a message into sight, and whoever listens to it. */
export function showMessage(id: number): void {
  const message = document.getElementById(messageAnchor(id))
  message?.scrollIntoView({ block: 'start' })
  message?.focus({ preventScroll: true })
}
