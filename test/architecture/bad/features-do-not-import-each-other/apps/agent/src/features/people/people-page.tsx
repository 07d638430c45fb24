export const PeoplePage = 1
