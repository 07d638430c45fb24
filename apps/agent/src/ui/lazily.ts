import { lazy } from 'react'

/** Milliseconds between two looks whether the server answers again. */
const pause = 2000
/** What does not come so often from a server that answers is gone for good. */
const mostTries = 3

const answers = () =>
  fetch('/', { method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  )

const connected = async (): Promise<void> => {
  while (!(await answers()))
    await new Promise(resolve => {
      window.addEventListener('online', resolve, { once: true })
      setTimeout(resolve, pause)
    })
}

/** Styles that did not come are asked for again: an import waits for them only the first time. */
const fetchStylesAgain = () =>
  Promise.all(
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')]
      .filter(link => link.sheet === null)
      .map(
        link =>
          new Promise<void>((resolve, reject) => {
            const again = link.cloneNode() as HTMLLinkElement
            again.addEventListener('load', () => resolve())
            again.addEventListener('error', () => reject(new Error(`${link.href} did not come.`)))
            link.replaceWith(again)
          }),
      ),
  )

/** Loads a part of the app; where it cannot come because the connection is lost, it is waited for, and nothing fails. */
export const patiently =
  <Part>(load: () => Promise<Part>): (() => Promise<Part>) =>
  async () => {
    for (let tries = 1; ; tries++)
      try {
        if (tries > 1) await fetchStylesAgain()
        return await load()
      } catch (error) {
        if (tries === mostTries) throw error
        await connected()
      }
  }

/** React's `lazy`, to which a lost connection is no failure. */
export const lazily: typeof lazy = load => lazy(patiently(load))
