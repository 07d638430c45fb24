/** Mails to customers that can be worded. Those of later channels, and the request for a rating, join this list. */
export const templateKinds = ['ticket_received', 'reply', 'resolved', 'out_of_hours'] as const
export type TemplateKind = (typeof templateKinds)[number]
