export const deliveryEvents = 1
