import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Two cores are what the smallest machine has that should get through.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'server',
          include: ['apps/server/src/**/*.test.ts', 'test/server/**/*.test.ts'],
          globalSetup: ['test/support/database.ts'],
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 60_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'pure',
          include: [
            'packages/*/src/**/*.test.ts',
            'apps/agent/src/**/*.test.ts',
            'test/architecture/*.test.ts',
            'scripts/*.test.ts',
          ],
          // All imports of the project are read in one test, which a busy machine takes more than a minute for.
          testTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'process',
          include: ['test/process/**/*.test.ts'],
          fileParallelism: false,
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/e2e/**/*.e2e.ts'],
          globalSetup: ['test/support/database.ts'],
          fileParallelism: false,
          // How quick pages are is measured by the bench: here they only have to come, on whatever machine.
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
