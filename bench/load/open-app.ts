import { signedIn } from './signed-in.ts'

/** What a browser asks for when an agent opens the app: the page, its files, who am I, the lists of the first screen. */
export const openApp = async (origin: string): Promise<void> => {
  const page = await fetch(`${origin}/`).then(response => response.text())
  const files = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(match => match[1])
  await Promise.all(files.map(file => fetch(`${origin}${file}`).then(response => response.arrayBuffer())))
  const call = await signedIn(origin)
  await call('myself.get')
  await Promise.all([call('departments.list'), call('tickets.counts'), call('tickets.list', { query: {} })])
}
