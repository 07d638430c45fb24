import './ui/tokens.css'
import './ui/ground.css'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { applyRememberedDensity } from './lib/density.ts'
import { tellFirstScreen } from './lib/first-screen.ts'
import { firstLanguage, startLanguage } from './lib/language.ts'
import { createQueryClient } from './lib/query-client.ts'
import { meQuery } from './lib/session.ts'
import { Texts } from './lib/texts.tsx'
import { applyRememberedTheme } from './lib/theme.ts'
import { createAppRouter } from './routes.tsx'

applyRememberedTheme()
applyRememberedDensity()

// A session that has ended: the route's guard runs again and leads to signing in.
const queryClient: QueryClient = createQueryClient(() => {
  if (queryClient.getQueryData(meQuery.queryKey) === undefined) return
  queryClient.removeQueries({ queryKey: meQuery.queryKey })
  router.invalidate()
})
const router = createAppRouter(queryClient)
tellFirstScreen(router, queryClient)

const app = document.getElementById('app')
if (!app) throw new Error('index.html has no #app')
await startLanguage(firstLanguage())
createRoot(app).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Texts>
        <RouterProvider router={router} />
      </Texts>
    </QueryClientProvider>
  </StrictMode>,
)
