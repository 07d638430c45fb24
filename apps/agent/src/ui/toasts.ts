import { Toast } from '@base-ui/react/toast'

/** Shown by Toaster. Everything can say something: components, failed calls, the socket. */
export const toasts = Toast.createToastManager()

/** What went well and would not be seen otherwise. */
export const say = (title: string) => toasts.add({ title, type: 'success', timeout: 4000 })

/** What went wrong; stays longer, and is read out at once. */
export const warn = (title: string, description?: string) =>
  toasts.add({ title, description, type: 'error', priority: 'high', timeout: 10_000 })
