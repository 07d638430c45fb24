import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where `npm run dev` finds the server. */
const server = 'http://127.0.0.1:4400'

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  server: { proxy: { '/api': { target: server, ws: true } } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Browsers that know light-dark() and :has(), which the tokens are made of.
    target: ['chrome125', 'firefox128', 'safari17.5'],
    sourcemap: false,
    manifest: true,
  },
})
