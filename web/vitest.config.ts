import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'happy-dom', include: ['*/test/**/*.test.{ts,tsx}'], unstubGlobals: true,
    setupFiles: ['kit/test/setup.ts'], testTimeout: 60_000,
    environmentOptions: { happyDOM: { url: 'http://localhost/' } },
  },
});
