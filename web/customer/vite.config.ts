import { defineConfig } from 'vite';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { host: '127.0.0.1', proxy: { '/v1': 'http://127.0.0.1:8080' } },
  build: { target: 'chrome100', reportCompressedSize: false, modulePreload: { polyfill: false } },
  ssr: { noExternal: true },
});
