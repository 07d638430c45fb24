// Fetches the page anew each second and puts in what has changed; what somebody is typing stays as it is.
const refresh = async () => {
  if (document.hidden) return
  const response = await fetch(location.href).catch(() => null)
  if (!response?.ok) return
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html')
  for (const part of document.querySelectorAll('[data-live]')) {
    const now = fresh.getElementById(part.id)
    if (!now || now.innerHTML === part.dataset.shown) continue
    const first = part.dataset.shown === undefined
    part.dataset.shown = now.innerHTML
    if (first && now.innerHTML === part.innerHTML) continue
    const grew = now.childElementCount > part.childElementCount
    part.innerHTML = now.innerHTML
    if (grew && part.id === 'mails')
      part.lastElementChild.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
  }
}
setInterval(refresh, 1000)
