import { render } from 'preact';
import { readAddress } from './address';
import { App } from './app';

addEventListener('popstate', readAddress);
render(<App />, document.getElementById('app')!);
