import { createRoute } from '@tanstack/react-router'
import { query } from './lib/query.ts'
import { paths } from './paths.ts'
import { app, idParams, page, withReportingTexts } from './routes-root.tsx'

const goals = createRoute({
  getParentRoute: () => app,
  path: paths.goals,
  beforeLoad: withReportingTexts,
  component: page(() => import('./features/reports/goals/goals-page.tsx'), 'GoalsPage'),
})
const newGoal = createRoute({
  getParentRoute: () => app,
  path: paths.newGoal,
  beforeLoad: withReportingTexts,
  loader: ({ context }) => context.queryClient.ensureQueryData(query('goals.list')),
  component: page(() => import('./features/reports/goals/new-goal-page.tsx'), 'NewGoalPage'),
})
const goal = createRoute({
  getParentRoute: () => app,
  path: paths.goal,
  params: idParams,
  beforeLoad: withReportingTexts,
  component: page(() => import('./features/reports/goals/goal-page.tsx'), 'GoalPage'),
})
const changeGoal = createRoute({
  getParentRoute: () => app,
  path: paths.changeGoal,
  params: idParams,
  beforeLoad: withReportingTexts,
  loader: ({ context }) => context.queryClient.ensureQueryData(query('goals.list')),
  component: page(() => import('./features/reports/goals/change-goal-page.tsx'), 'ChangeGoalPage'),
})

/** What departments and agents want to reach. */
export const goalPages = [goals, newGoal, goal, changeGoal] as const
