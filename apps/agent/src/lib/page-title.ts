/** What stands in the browser's tab: what waits for one, then the page. */
const shown = { title: '', waiting: 0 }

const write = () => {
  const name = shown.title === '' ? 'Stoa' : `${shown.title} · Stoa`
  document.title = shown.waiting > 0 ? `(${shown.waiting}) ${name}` : name
}

export const setPageTitle = (title: string): void => {
  shown.title = title
  write()
}

/** So that somebody who looks at another tab sees that there is work. */
export const setTitleCount = (waiting: number): void => {
  shown.waiting = waiting
  write()
}
