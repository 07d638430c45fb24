import { peopleRoutes } from './core/people/routes.ts'

export { peopleRoutes }
