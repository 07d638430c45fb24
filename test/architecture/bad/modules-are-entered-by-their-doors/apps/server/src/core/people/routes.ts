export const peopleRoutes = 1
