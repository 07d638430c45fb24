import { call } from './api.ts'

export type PushState =
  | { is: 'on'; endpoint: string }
  | { is: 'off' | 'blocked' | 'unable'; endpoint?: undefined }

/** The worker that shows pushes; it stands beside the app and keeps nothing. */
const worker = '/push-worker.js'

const isAble = () =>
  window.isSecureContext &&
  'serviceWorker' in navigator &&
  'PushManager' in window &&
  'Notification' in window

const subscriptionHere = async () =>
  (await navigator.serviceWorker.getRegistration(worker))?.pushManager.getSubscription()

const tell = async (subscription: PushSubscription): Promise<void> => {
  const { endpoint, keys = {} } = subscription.toJSON()
  const { p256dh, auth } = keys
  if (endpoint && p256dh && auth) await call('push.subscribe', { body: { endpoint, keys: { p256dh, auth } } })
}

export const pushOfThisBrowser = async (): Promise<PushState> => {
  if (!isAble()) return { is: 'unable' }
  if (Notification.permission === 'denied') return { is: 'blocked' }
  const subscription = await subscriptionHere()
  return subscription ? { is: 'on', endpoint: subscription.endpoint } : { is: 'off' }
}

/** Only after a press: the browser asks its user. */
export const allowPush = async (): Promise<void> => {
  if ((await Notification.requestPermission()) !== 'granted') return
  const registration = await navigator.serviceWorker.register(worker)
  await navigator.serviceWorker.ready
  const { publicKey } = await call('push.key')
  await tell(
    await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey }),
  )
}

export const stopPush = async (): Promise<void> => {
  const subscription = await subscriptionHere()
  if (!subscription) return
  await call('push.unsubscribe', { body: { endpoint: subscription.endpoint } })
  await subscription.unsubscribe()
}

/** A subscription is the session's: whoever has signed in since says that this browser is theirs. */
export const renewPush = async (): Promise<void> => {
  if (!isAble() || Notification.permission !== 'granted') return
  const subscription = await subscriptionHere()
  if (subscription) await tell(subscription)
}
