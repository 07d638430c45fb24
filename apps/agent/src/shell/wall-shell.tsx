import { Outlet } from '@tanstack/react-router'
import { usePreferences } from './use-preferences.ts'
import { useRealtime } from './use-realtime.ts'

/** What stands around a screen on a wall: nothing. It follows along, but nobody is there because it is on. */
export function WallShell() {
  usePreferences()
  useRealtime()
  return (
    <main id="main">
      <Outlet />
    </main>
  )
}
