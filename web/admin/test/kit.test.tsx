import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from '@powerpay/kit/api';
import { here, param, place, readAddress, setParam } from '../src/address';
import { DateRange, FilterChips, SearchBox } from '../src/kit/filters';
import { useList } from '../src/kit/list';
import { useOne } from '../src/kit/load';
import { ReasonDialog } from '../src/kit/reason';
import { ListTable, type Column } from '../src/kit/table';
import { fileTrouble, Upload } from '../src/kit/upload';

type Row = { id: string; sum: number };
const COLUMNS: Column<Row>[] = [
  { head: 'Id', cell: r => r.id, sort: 'id' }, { head: 'Sum', right: true, cell: r => String(r.sum), sort: 'sum' },
];
const rows = (...ids: string[]): Row[] => ids.map((id, i) => ({ id, sum: i }));

beforeEach(() => {
  history.replaceState(null, '', '/admin/things');
  readAddress();
  HTMLDialogElement.prototype.showModal ??= () => undefined;
});
afterEach(() => { cleanup(); vi.useRealTimers(); });

function Things({ ask }: { ask: (cursor: string) => Promise<{ rows: Row[]; next?: string }> }) {
  const list = useList(ask, [param('state'), param('sort')], 1000);
  return <ListTable label="Things" list={list} columns={COLUMNS} keyOf={r => r.id}
    href={r => here({ thing: r.id })} empty={<p>Nothing yet.</p>} />;
}

test('a list pages by cursor, begins anew with a filter, and keeps the old rows meanwhile', async () => {
  let release = (): void => undefined;
  const asked: string[] = [];
  render(<Things ask={async cursor => {
    asked.push(`${param('state')}/${cursor}`);
    if (param('state')) await new Promise<void>(done => { release = done; });
    return cursor ? { rows: rows('c') } : { rows: param('state') ? [] : rows('a', 'b'), next: 'n' };
  }} />);
  expect(screen.getByRole('region', { name: 'Things' }).getAttribute('aria-busy')).toBe('true');
  await screen.findByRole('link', { name: 'b' });
  await userEvent.click(screen.getByRole('button', { name: 'More' }));
  await screen.findByRole('link', { name: 'c' });
  expect(screen.queryByRole('button', { name: 'More' })).toBeNull();
  setParam('state', 'open');
  await waitFor(() => expect(asked.at(-1)).toBe('open/'));
  expect(screen.getByRole('link', { name: 'a' })).toBeTruthy();
  release();
  expect(await screen.findByText('Nothing yet.')).toBeTruthy();
  expect(asked).toEqual(['/', '/n', 'open/']);
});

test('the answer to an older filter is thrown away, and a refusal is said above the rows', async () => {
  const waiting: ((r: Row[]) => void)[] = [];
  render(<Things ask={() => new Promise((done, fail) => {
    waiting.push(r => r.length ? done({ rows: r }) : fail(new ApiError({ code: 'OFFLINE', status: 0 })));
  })} />);
  setParam('state', 'open');
  await waitFor(() => expect(waiting).toHaveLength(2));
  waiting[1]!(rows('new'));
  await screen.findByRole('link', { name: 'new' });
  waiting[0]!(rows('old'));
  setParam('state', '');
  await waitFor(() => expect(waiting).toHaveLength(3));
  waiting[2]!([]);
  expect(await screen.findByText('You are offline.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'new' })).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'old' })).toBeNull();
});

test('keys move from row to row; a click anywhere opens; heads sort and say so', async () => {
  render(<Things ask={async () => ({ rows: rows('a', 'b', 'c') })} />);
  const link = await screen.findByRole('link', { name: 'a' });
  link.focus();
  await userEvent.keyboard('jj');
  expect(document.activeElement?.textContent).toBe('c');
  await userEvent.keyboard('{ArrowUp}');
  expect(document.activeElement?.textContent).toBe('b');
  await userEvent.keyboard('{Home}');
  expect(document.activeElement).toBe(link);
  await userEvent.click(screen.getByRole('cell', { name: '2' }));
  expect(location.search).toBe('?thing=c');
  await userEvent.click(screen.getByRole('button', { name: 'Sum' }));
  expect(param('sort')).toBe('-sum');
  expect(screen.getByRole('columnheader', { name: 'Sum' }).getAttribute('aria-sort')).toBe('descending');
  await userEvent.click(screen.getByRole('button', { name: 'Sum' }));
  expect(param('sort')).toBe('sum');
});

test('one thing is asked for again without a word while the page is seen', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  let n = 0;
  const Count = () => <p>{useOne(async () => ++n, [], 1000).value ?? 'none'}</p>;
  render(<Count />);
  await screen.findByText('1');
  vi.advanceTimersByTime(1000);
  await screen.findByText('2');
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  vi.advanceTimersByTime(5000);
  expect(n).toBe(2);
  hidden.mockRestore();
});

test('filters stand in the address', async () => {
  render(<><FilterChips name="state" label="State" choices={[['', 'All'], ['OPEN', 'Open']]} />
    <SearchBox label="Name" /><DateRange /></>);
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  expect(screen.getByRole('button', { name: 'Open' }).getAttribute('aria-pressed')).toBe('true');
  await userEvent.type(screen.getByRole('searchbox', { name: 'Name' }), ' ada {Enter}');
  await userEvent.click(screen.getByRole('button', { name: 'Today' }));
  fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-11-01' } });
  expect(location.search).toBe(`?state=OPEN&query=ada&from=2026-11-01&until=${param('until')}`);
  expect(param('until')).toMatch(/^\d{4}-\d\d-\d\d$/);
  await userEvent.clear(screen.getByRole('searchbox', { name: 'Name' }));
  expect(param('query')).toBe('');
  expect(place.value.path).toBe('/admin/things');
});

const dialog = (send: (reason: string, key: string) => Promise<string>, onDone = vi.fn<() => void>(), onReload = vi.fn<() => void>()) => {
  render(<ReasonDialog deed="Refund ₦7,500" says="It goes back by card." danger send={send}
    onDone={onDone} onClose={() => undefined} onReload={onReload} />);
  const box = within(document.querySelector('dialog')!);
  const press = () => userEvent.click(box.getAllByText('Refund ₦7,500').at(-1)!);
  return { box, press };
};

test('a reason is asked before anything is sent; a lost network repeats the key, a refusal does not', async () => {
  const keys: string[] = [], done = vi.fn<() => void>();
  const faults = [new ApiError({ code: 'UNREACHABLE', status: 0 }),
    new ApiError({ code: 'FIELD_INVALID', status: 422, field: 'reason', detail: 'Too vague.' })];
  const { box, press } = dialog(async (reason, key) => {
    keys.push(key);
    const fault = faults.shift();
    if (fault) throw fault;
    return reason;
  }, done);
  await press();
  expect(box.getByText('Say why, in a few words.')).toBeTruthy();
  expect(keys).toHaveLength(0);
  await userEvent.type(box.getByLabelText('Why'), ' sold twice ');
  await press();
  expect(await box.findByText(/The server does not answer/)).toBeTruthy();
  await press();
  expect(await box.findByText('Too vague.')).toBeTruthy();
  await press();
  await waitFor(() => expect(done).toHaveBeenCalledWith('sold twice'));
  expect(keys[0]).toBe(keys[1]);
  expect(keys[1]).not.toBe(keys[2]);
});

test('what a colleague changed meanwhile is said, with the way to see it', async () => {
  const reload = vi.fn<() => void>();
  const { box, press } = dialog(() => Promise.reject(new ApiError(
    { code: 'STALE_VERSION', status: 409, detail: 'The fee is ₦120 now.' })), vi.fn<() => void>(), reload);
  await userEvent.type(box.getByLabelText('Why'), 'too high');
  await press();
  expect(await box.findByText(/The fee is ₦120 now\./)).toBeTruthy();
  await userEvent.click(box.getByRole('button', { name: 'Show it as it is now' }));
  expect(reload).toHaveBeenCalledOnce();
});

test('a file is refused before it is sent: its ending, nothing in it, too much of it', async () => {
  const limits = { endings: ['.csv'], mostBytes: 2048 }, file = (name: string, size: number) =>
    new File(['x'.repeat(size)], name);
  expect(fileTrouble(null, limits)).toBe('');
  expect(fileTrouble(file('a.xls', 5), limits)).toBe('Choose a .csv file.');
  expect(fileTrouble(file('a.csv', 0), limits)).toBe('The file is empty.');
  expect(fileTrouble(file('A.CSV', 2049), limits)).toBe('The file has 3 KiB; 2 KiB is the most.');
  const got = vi.fn<(f: File | null) => void>();
  render(<Upload id="file" label="Tariffs" {...limits} onFile={got} />);
  await userEvent.upload(screen.getByLabelText('Tariffs'), file('a.csv', 2048));
  expect(got.mock.lastCall?.[0]?.name).toBe('a.csv');
  expect(screen.getByText('a.csv, 2 KiB')).toBeTruthy();
});
