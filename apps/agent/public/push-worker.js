/* Shows what somebody is told by push, and opens it on a press. It keeps nothing and stands between no requests. */

const isSeen = windows =>
  windows.some(({ visibilityState, focused }) => visibilityState === 'visible' && focused)
const windowsOfStoa = () => self.clients.matchAll({ type: 'window', includeUncontrolled: true })

const show = async ({ title, body, tag, url, language }) => {
  // Whoever looks at Stoa has the bell.
  if (tag !== 'trial' && isSeen(await windowsOfStoa())) return
  await self.registration.showNotification(title, {
    body,
    tag,
    lang: language,
    dir: language === 'ar' ? 'rtl' : 'ltr',
    icon: '/icon.svg',
    data: { url },
  })
}

const open = async url => {
  const [window] = await windowsOfStoa()
  if (!window) return self.clients.openWindow(url)
  await window.focus()
  return window.navigate(url).catch(() => self.clients.openWindow(url))
}

self.addEventListener('push', event => {
  if (event.data) event.waitUntil(show(event.data.json()))
})

self.addEventListener('notificationclick', event => {
  event.notification.close()
  event.waitUntil(open(event.notification.data.url))
})
