import { defineConfig } from 'vitest/config';
import { seedModule } from './scripts/seed-module.ts';

export default defineConfig({
  test: {
    reporters: ['default', './test/support/count-reporter.ts'],
    projects: [
      {
        plugins: [seedModule()],
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts', 'test/seeds/**/*.test.ts', 'test/repository.test.ts'],
          setupFiles: ['fake-indexeddb/auto', './test/support/use-english-words.ts'],
          restoreMocks: true,
        },
      },
      {
        test: {
          name: 'components',
          environment: 'happy-dom',
          setupFiles: ['./test/support/use-english-words.ts'],
          include: ['test/components/**/*.test.tsx'],
          restoreMocks: true,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 90_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
