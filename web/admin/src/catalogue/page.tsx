import { useSignal } from '@preact/signals';
import { naira } from '@powerpay/kit/money';
import { param, setParam } from '../address';
import { Cut } from '../kit/cells';
import { useOne } from '../kit/load';
import { Card, Empty, Page, Refresh, Trouble } from '../kit/page';
import { DataTable } from '../kit/table';
import { Timeline } from '../kit/timeline';
import { Tools } from '../kit/tools';
import { may } from '../me';
import { staff } from '../session';
import { ChangeCompany, ChangeLimit, NewFigure, Withdraw, type Withdrawal } from './forms';
import { percent, type CompanySeen, type Figure, type Limit, type Seen, type Tariff } from './model';
import { Proposed } from './proposed';

type Open = { on: 'company'; it: CompanySeen } | { on: 'limit'; it: Limit } | { on: 'FEE' | 'VAT' }
  | { on: 'withdraw'; it: Withdrawal } | null;
const CHANGES = ['OPERATIONS', 'ADMINISTRATOR'] as const, PROPOSES = [...CHANGES, 'FINANCE'] as const;

/** What is for sale, at which price, as of a day. */
export default function Catalogue() {
  const asOf = param('asOf');
  const all = useOne(() => staff(c => c.GET('/v1/staff/catalogue', { params: { query: asOf ? { asOf } : {} } })),
    [asOf]);
  const open = useSignal<Open>(null), proposed = useSignal(0), { value: seen } = all;
  const show = (it: Open) => { open.value = it; proposed.value = 0; };
  return (
    <Page title="Catalogue" hint="Companies, tariffs, fee, VAT and limits" actions={<>
      {may(PROPOSES) && <a class="btn go" href="/admin/catalogue/import">Import tariffs</a>}
      <Refresh busy={all.busy} onClick={all.refresh} /></>}>
      <Tools><label class="day"><span>As of</span>
        <input class="in" type="date" value={asOf || seen?.asOf} min="2020-01-01" max="2100-01-01"
          onChange={e => setParam('asOf', e.currentTarget.value)} /></label></Tools>
      <Trouble problem={all.problem} />
      {proposed.value > 0 && <Proposed id={proposed.value} />}
      {!seen && !all.problem && <p class="none late" role="status">Loading…</p>}
      {seen && <>
        <Tariffs title={`Tariffs on ${seen.asOf}`} rows={seen.tariffs} seen={seen} />
        <Planned rows={seen.planned} seen={seen} onWithdraw={it => show({ on: 'withdraw', it })} />
        <div class="halves">
          <Figures title="Service fee" kind="FEE" rows={seen.fees} seen={seen} say={naira} onShow={show} />
          <Figures title="VAT" kind="VAT" rows={seen.vat} seen={seen} say={percent} onShow={show} />
        </div>
        <Companies seen={seen} onShow={show} />
        <Limits seen={seen} onShow={show} />
        <Changes seen={seen} />
        <Dialogs open={open.value} seen={seen} onClose={() => show(null)}
          onDone={now => { all.set(now); show(null); }} onReload={all.refresh}
          onProposed={id => { show(null); proposed.value = id; }} />
      </>}
    </Page>
  );
}

type DialogProps = {
  open: Open; seen: Seen; onClose: () => void; onDone: (now: Seen) => void;
  onReload: () => unknown; onProposed: (approval: number) => void;
};
function Dialogs({ open, seen, ...on }: DialogProps) {
  if (!open) return null;
  switch (open.on) {
    case 'company': return <ChangeCompany company={open.it} {...on} />;
    case 'limit': return <ChangeLimit limit={open.it} name={nameOf(seen, open.it.company)} {...on} />;
    case 'withdraw': return <Withdraw it={open.it} {...on} />;
    default: return <NewFigure kind={open.on} {...on} />;
  }
}

const nameOf = (seen: Seen, code?: string) =>
  seen.companies.find(c => c.code === code)?.name ?? 'All companies';
const shared = (seen: Seen) => [
  { head: 'Company', cell: (t: Tariff) => nameOf(seen, t.company) },
  { head: 'Band', cell: (t: Tariff) => `${t.band}${t.customerClass === 'NMD' ? '' : `, ${t.customerClass}`}` },
  { head: '₦ per kWh', right: true, cell: (t: Tariff) => naira(t.rateKobo) },
  { head: 'From', cell: (t: Tariff) => t.from },
  { head: 'Until', cell: (t: Tariff) => t.to ?? '' },
  { head: 'Source', cell: (t: Tariff) => <Cut text={t.source} /> },
  { head: 'By', cell: (t: Tariff) => <Cut text={by(t)} /> },
];
const by = (x: Tariff | Figure) => x.confirmedBy ? `${x.proposedBy}, ${x.confirmedBy}` : '';

const Tariffs = ({ title, rows, seen }: { title: string; rows: Tariff[]; seen: Seen }) => (
  <Card title={title} flush hint={`${rows.length}; before VAT`}>
    <DataTable label={title} rows={rows} keyOf={t => t.id} columns={shared(seen)} />
  </Card>
);

type PlannedProps = { rows: Tariff[]; seen: Seen; onWithdraw: (it: Withdrawal) => void };
const Planned = ({ rows, seen, onWithdraw }: PlannedProps) => (
  <Card title="Planned tariffs" flush={rows.length > 0}>
    {rows.length
      ? <DataTable label="Planned tariffs" rows={rows} keyOf={t => t.id} columns={[...shared(seen), {
        head: 'Change', right: true, cell: t => may(PROPOSES) && <button class="btn line"
          onClick={() => onWithdraw({ kind: 'TARIFF', id: t.id,
            name: `${nameOf(seen, t.company)} ${t.band} from ${t.from}` })}>Withdraw</button>,
      }]} />
      : <p class="hint">Nothing is planned after that day.</p>}
  </Card>
);

type FigureProps = {
  title: string; kind: 'FEE' | 'VAT'; rows: Figure[]; seen: Seen; say: (value: number) => string;
  onShow: (it: Open) => void;
};
function Figures({ title, kind, rows, seen, say, onShow }: FigureProps) {
  const now = rows.find(f => f.from <= seen.asOf);
  return (
    <Card title={title} flush actions={may(PROPOSES) && <button class="btn line"
      onClick={() => onShow({ on: kind })}>{kind === 'FEE' ? 'New fee' : 'New rate'}</button>}>
      <DataTable label={title} rows={rows} keyOf={f => f.id} columns={[
        { head: 'From', cell: f => f.from },
        { head: kind === 'FEE' ? 'Before VAT' : 'Rate', right: true, cell: f => say(f.value) },
        { head: 'Holds', cell: f => f === now ? <b>on this day</b> : f.from > seen.asOf ? 'planned' : '' },
        { head: 'Source', cell: f => <Cut text={f.source} /> },
        { head: 'Change', right: true, cell: f => f.from > seen.asOf && may(PROPOSES) && <button class="btn line"
          onClick={() => onShow({ on: 'withdraw', it: {
            kind, id: f.id, name: `${title} ${say(f.value)} from ${f.from}` } })}>Withdraw</button> },
      ]} />
    </Card>
  );
}

type Part = { seen: Seen; onShow: (it: Open) => void };
const Companies = ({ seen, onShow }: Part) => (
  <Card title="Companies" flush hint="In the order in which customers see them">
    <DataTable label="Companies" rows={seen.companies} keyOf={c => c.code} columns={[
      { head: 'Place', right: true, cell: c => c.position },
      { head: 'Name', cell: c => c.name }, { head: 'Short', cell: c => c.shortName },
      { head: 'States', cell: c => <Cut text={c.states.join(', ')} /> },
      { head: 'Regulator', cell: c => c.regulator },
      { head: 'Change', right: true, cell: c => may(CHANGES) && <button class="btn line"
        aria-label={`Change ${c.name}`} onClick={() => onShow({ on: 'company', it: c })}>Change</button> },
    ]} />
  </Card>
);

function Limits({ seen, onShow }: Part) {
  const rows: Limit[] = [{ code: '*' }, ...seen.companies].map(({ code }) =>
    seen.limits.find(l => l.company === code) ?? { company: code, version: 0 });
  const said = (kobo: number | undefined) => kobo === undefined ? 'as configured' : naira(kobo);
  return (
    <Card title="Limits of one sale" flush
      hint={`Configured: ${naira(seen.leastKobo)} to ${naira(seen.mostKobo)}; a company's own are kept as well`}>
      <DataTable label="Limits of one sale" rows={rows} keyOf={l => l.company} columns={[
        { head: 'Company', cell: l => nameOf(seen, l.company) },
        { head: 'Least', right: true, cell: l => said(l.leastKobo) },
        { head: 'Most', right: true, cell: l => said(l.mostKobo) },
        { head: 'Change', right: true, cell: l => may(PROPOSES) && <button class="btn line"
          aria-label={`Change the limits of ${nameOf(seen, l.company)}`}
          onClick={() => onShow({ on: 'limit', it: l })}>Change</button> },
      ]} />
    </Card>
  );
}

const Changes = ({ seen }: { seen: Seen }) => (
  <Card title="What one person changed">
    {seen.changes.length
      ? <Timeline steps={seen.changes.map(c => ({
        at: c.at, text: `${c.what.toLowerCase()} ${c.subject}: ${c.said}`, hint: `${c.reason} — ${c.by}`,
      }))} />
      : <Empty><p>Changes of companies, limits, orders and banners appear here.</p></Empty>}
  </Card>
);
