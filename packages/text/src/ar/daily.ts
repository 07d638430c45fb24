import availability from './availability.json' with { type: 'json' }
import distribution from './distribution.json' with { type: 'json' }
import errors from './errors.json' with { type: 'json' }
import notifications from './notifications.json' with { type: 'json' }
import shell from './shell.json' with { type: 'json' }
import tickets from './tickets.json' with { type: 'json' }
import views from './views.json' with { type: 'json' }

export const daily = {
  availability,
  distribution,
  errors,
  notifications,
  shell,
  tickets,
  views,
}
