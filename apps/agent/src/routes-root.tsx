import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { loadTexts } from './lib/language.ts'
import { SignedIn } from './lib/signed-in.tsx'
import { AppShell } from './shell/app-shell.tsx'
import { requireSession } from './shell/require-session.ts'
import { Root } from './shell/root.tsx'
import { WallShell } from './shell/wall-shell.tsx'
import { patiently } from './ui/lazily.ts'

/** What all routes grow from: the app without pages, and what stands around every page of somebody signed in. */
export const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Root })
export const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  beforeLoad: ({ context, location }) => requireSession(context.queryClient, location.href),
  component: () => (
    <SignedIn>
      <AppShell />
    </SignedIn>
  ),
})

/** For screens on a wall, of somebody signed in. */
export const wall = createRoute({
  getParentRoute: () => root,
  id: 'wall',
  beforeLoad: ({ context, location }) => requireSession(context.queryClient, location.href),
  component: () => (
    <SignedIn>
      <WallShell />
    </SignedIn>
  ),
})

/** A page that is loaded when somebody goes there; without a connection it is waited for, where the router would load the whole app anew. */
export const page: typeof lazyRouteComponent = (load, name) => lazyRouteComponent(patiently(load), name)

export const tokenParams = { parse: ({ token }: { token: string }) => ({ token }) }
export const idParams = {
  parse: ({ id }: { id: string }) => ({ id: Number(id) }),
  stringify: ({ id }: { id: number }) => ({ id: String(id) }),
}
export const withConversationTexts = () => loadTexts('conversation')
export const withAdministrationTexts = () => loadTexts('administration')
export const withAutomationTexts = () => loadTexts('automation')
export const withWritingTexts = () => loadTexts('composing')
export const withReportingTexts = () => loadTexts('reporting')
/** Settings name the page of promises, whose words tickets have too. */
export const withSettingsTexts = async () => {
  await Promise.all([withAdministrationTexts(), withConversationTexts()])
}
/** Where reports are saved: with whom one is shared is said in the words of macros. */
export const withSavingTexts = async () => {
  await Promise.all([withReportingTexts(), withAutomationTexts()])
}
