/** How a file can be looked at in the app. */
export const previews = ['picture', 'pdf', 'audio', 'video', 'text'] as const
export type Preview = (typeof previews)[number]
