/** What stands in the browser's tab: what waits for one, then the page. */
const shown = { title: '', waiting: 0 }

let due: ReturnType<typeof setTimeout> | undefined

const write = () => {
  const name = shown.title === '' ? 'Stoa' : `${shown.title} · Stoa`
  document.title = shown.waiting > 0 ? `(${shown.waiting}) ${name}` : name
}

/** Once, after the page that it names: one that goes and one that comes both say so, and browsers take milliseconds for each. */
const writeSoon = () => {
  clearTimeout(due)
  due = setTimeout(write)
}

export const setPageTitle = (title: string): void => {
  shown.title = title
  writeSoon()
}

/** So that somebody who looks at another tab sees that there is work. */
export const setTitleCount = (waiting: number): void => {
  shown.waiting = waiting
  writeSoon()
}
