import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Where `npm run dev` finds the server. */
const server = 'http://127.0.0.1:4400'

/** What drawing a PDF asks for by name, where its fonts do not come with it. */
const fontData = (): Plugin => ({
  name: 'font-data-of-pdfs',
  generateBundle() {
    const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
    for (const folder of ['cmaps', 'standard_fonts'])
      for (const name of readdirSync(join(pdfjs, folder)))
        this.emitFile({
          type: 'asset',
          fileName: `assets/pdf/${folder}/${name}`,
          source: readFileSync(join(pdfjs, folder, name)),
        })
  },
})

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react(), fontData()],
  server: { proxy: { '/api': { target: server, ws: true } } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Browsers that know light-dark() and :has(), which the tokens are made of.
    target: ['chrome125', 'firefox128', 'safari17.5'],
    sourcemap: false,
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Each file costs a request, and is compressed without knowing the others: what the first screen needs comes in two. Pages
          // are reached by way of it, so what they share with it is there already.
          groups: [
            {
              name: 'app',
              tags: ['$initial'],
              test: id => !/(?:index\.html|main\.tsx)$/.test(id),
              priority: 2,
            },
            { name: 'ticket-list', test: /ticket-list-page\.tsx$/, priority: 1 },
          ],
        },
      },
    },
  },
})
