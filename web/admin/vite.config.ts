import { defineConfig } from 'vite';

/** What the shell needs at once is one file, however many pages share parts of it. */
type Modules = { getModuleInfo: (id: string) => { importers: readonly string[] } | null };
function inFirstLoad(id: string, all: Modules, seen = new Set<string>()): boolean {
  if (id.endsWith('/src/main.tsx')) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return (all.getModuleInfo(id)?.importers ?? []).some(by => inFirstLoad(by, all, seen));
}

export default defineConfig({
  base: '/admin/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { host: '127.0.0.1', proxy: { '/v1': 'http://127.0.0.1:8080' } },
  build: {
    // One file, inlined by finish.mjs: a lazy page would ask for its own and for the inlined one.
    cssCodeSplit: false, target: 'chrome111', reportCompressedSize: false, modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ debugName: 'base', name: (id, all) => inFirstLoad(id, all) ? 'base' : null }] },
      },
    },
  },
});
