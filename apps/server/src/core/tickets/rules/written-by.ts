/** The part of an event's data that is there only when a program wrote the message. */
export const writtenBy = (message: { automatic: boolean }): { automatic?: true } =>
  message.automatic ? { automatic: true } : {}
