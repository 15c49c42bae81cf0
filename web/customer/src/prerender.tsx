import { renderToStringAsync } from 'preact-render-to-string';
import { App } from './app';

/** The first screen as HTML, written into index.html by the build. */
export const html = () => {
  Object.assign(globalThis, { location: new URL('http://localhost/') });
  return renderToStringAsync(<App />);
};
