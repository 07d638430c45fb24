import { createRoute } from '@tanstack/react-router'
import { paths } from './paths.ts'
import { app, page, withAdministrationTexts, withWritingTexts } from './routes-root.tsx'

const drafts = createRoute({
  getParentRoute: () => app,
  path: paths.drafts,
  beforeLoad: withWritingTexts,
  component: page(() => import('./features/tickets/drafts/drafts-page.tsx'), 'DraftsPage'),
})
const scheduled = createRoute({
  getParentRoute: () => app,
  path: paths.scheduled,
  beforeLoad: withWritingTexts,
  component: page(() => import('./features/tickets/scheduled/scheduled-page.tsx'), 'ScheduledPage'),
})
const firstSteps = createRoute({
  getParentRoute: () => app,
  path: paths.firstSteps,
  beforeLoad: withAdministrationTexts,
  component: page(() => import('./features/guide/first-steps/first-steps-page.tsx'), 'FirstStepsPage'),
})
/** What somebody has begun, put off, and still to learn. */
export const ownPages = [drafts, scheduled, firstSteps] as const
