import { defineConfig } from 'vite';

/** Texts in another language are named so that the service worker and the budget know them. */
const WORDS = /locales\/(\w+)\/([\w-]+)\.ts$/;

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { host: '127.0.0.1', proxy: { '/v1': 'http://127.0.0.1:8080' } },
  build: {
    target: 'chrome100', reportCompressedSize: false, modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        chunkFileNames: ({ facadeModuleId }) => {
          const [, language, part] = WORDS.exec(facadeModuleId ?? '') ?? [];
          return language && language !== 'en' ? `assets/words-${language}-${part}-[hash].js`
            : 'assets/[name]-[hash].js';
        },
      },
    },
  },
  ssr: { noExternal: true },
});
