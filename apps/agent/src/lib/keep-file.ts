import { requestFile } from '@stoa/client/request-file'
import { saveAs } from './save-as.ts'
import { showError } from './show-error.ts'

/** Fetches a file of the server and keeps it: a browser that downloads by itself calls a refusal a broken file, and nobody reads why. */
export async function keepFile(href: string): Promise<void> {
  try {
    const { name, content } = await requestFile(href)
    saveAs(name, content)
  } catch (error) {
    showError(error)
  }
}
