import { render } from 'preact';

render(<h1>Staff</h1>, document.getElementById('app')!);
