import type { ImapFlow } from 'imapflow'

/** What a server tells while a connection idles. */
export const listenForNews = (client: ImapFlow, signal: AbortSignal) => {
  let heard = false
  let rise = () => {}
  const hear = () => {
    heard = true
    rise()
  }
  client.on('exists', hear)
  client.on('close', hear)
  signal.addEventListener('abort', hear, { once: true })
  return {
    /** Call before looking at the folder, so that nothing arrives unheard between looking and waiting. */
    forget() {
      heard = false
    },
    /** Resolves when something was heard since `forget`, or after `milliseconds`. */
    wait: (milliseconds: number) =>
      new Promise<void>(resolve => {
        const timer = setTimeout(resolve, milliseconds)
        rise = () => {
          clearTimeout(timer)
          resolve()
        }
        if (heard || signal.aborted) rise()
      }),
  }
}
