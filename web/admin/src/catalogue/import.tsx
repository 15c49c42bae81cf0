import { useSignal } from '@preact/signals';
import { problemOf, type Problem } from '@powerpay/kit/api';
import { naira } from '@powerpay/kit/money';
import { Cut } from '../kit/cells';
import { Card, Page, Trouble } from '../kit/page';
import { Icon } from '../kit/icon';
import { ReasonDialog } from '../kit/reason';
import { DataTable } from '../kit/table';
import { Upload } from '../kit/upload';
import { staff } from '../session';
import type { Preview, PreviewLine } from './model';
import { Proposed } from './proposed';

const MOST_BYTES = 1_000_000, MOST_SHOWN = 500;
const EXAMPLE = 'company,class,band,naira_per_kwh,from,to,source\n'
  + 'ikeja,NMD,A,215.50,2027-01-01,,NERC order of December 2026\n';

/** A list of tariffs: chosen, looked at line by line, proposed whole. */
export default function ImportTariffs() {
  const csv = useSignal(''), seen = useSignal<Preview | null>(null), busy = useSignal(false);
  const problem = useSignal<Problem | null>(null), asking = useSignal(false), proposed = useSignal(0);
  async function choose(file: File | null) {
    seen.value = null; problem.value = null; proposed.value = 0;
    if (!file) return;
    busy.value = true; csv.value = await file.text();
    await staff(c => c.POST('/v1/staff/imports/tariffs/preview', { body: { csv: csv.value } }))
      .then(p => { seen.value = p; }, (e: unknown) => { problem.value = problemOf(e); });
    busy.value = false;
  }
  const p = seen.value, fresh = p ? p.added + p.replacing : 0;
  return (
    <Page title="Import tariffs" hint="Nothing changes until somebody else agrees">
      <Card title="The list">
        <Upload id="file" label="List of tariffs" endings={['.csv']} mostBytes={MOST_BYTES}
          hint="CSV, at most 5,000 lines; an empty company is for all" onFile={f => void choose(f)} />
        <details><summary>How it looks</summary><pre tabIndex={0}>{EXAMPLE}</pre>
          <a class="link" download="tariffs.csv" href={`data:text/csv,${encodeURIComponent(EXAMPLE)}`}>
            An example to begin with</a></details>
        {busy.value && <p class="hint" role="status">Looking at it…</p>}
        <Trouble problem={problem.value} />
      </Card>
      {proposed.value > 0 && <Proposed id={proposed.value} />}
      {p && !proposed.value && <Lines p={p} fresh={fresh} onPropose={() => { asking.value = true; }} />}
      {p && asking.value && <ReasonDialog<{ approval: number }> deed={proposal(fresh)} onClose={() => { asking.value = false; }}
        says="Somebody else must agree; all of them are added then, or none."
        onReload={() => choose(new File([csv.value], 'again.csv'))}
        onDone={made => { asking.value = false; proposed.value = made.approval; }}
        send={(reason, key) => staff(c => c.POST('/v1/staff/imports/tariffs', {
          params: { header: { 'Idempotency-Key': key } }, body: { csv: csv.value, basis: p.basis, reason },
        }))} />}
    </Page>
  );
}

const proposal = (n: number) => `Propose ${n} tariff${n === 1 ? '' : 's'}`;

const VERDICT = {
  NEW: ['good', 'plus', 'New'], REPLACES: ['busy', 'refresh', 'Replaces'], SAME: ['calm', 'info', 'Same'],
  REFUSED: ['bad', 'x', 'Refused'],
} as const;
const Verdict = ({ of }: { of: PreviewLine['verdict'] }) => {
  const [look, icon, text] = VERDICT[of];
  return <span class={`badge ${look}`}><Icon name={icon} />{text}</span>;
};

const COLUMNS = [
  { head: 'Line', right: true, cell: (l: PreviewLine) => l.number },
  { head: 'Becomes', cell: (l: PreviewLine) => <Verdict of={l.verdict} /> },
  { head: 'Company', cell: (l: PreviewLine) => l.tariff ? l.tariff.company ?? 'all' : '' },
  { head: 'Band', cell: (l: PreviewLine) => l.tariff?.band ?? '' },
  { head: 'Before', right: true, cell: (l: PreviewLine) => l.beforeKobo === undefined ? '' : naira(l.beforeKobo) },
  { head: '₦ per kWh', right: true, cell: (l: PreviewLine) => l.tariff ? naira(l.tariff.rateKobo) : '' },
  { head: 'From', cell: (l: PreviewLine) => l.tariff?.from ?? '' },
  { head: 'Said', cell: (l: PreviewLine) => l.said
    ? <span class={l.verdict === 'REFUSED' ? 'trouble' : undefined}>{l.field && <b>{l.field}: </b>}{l.said}</span>
    : <Cut text={l.text} /> },
];

type LinesProps = { p: Preview; fresh: number; onPropose: () => void };
function Lines({ p, fresh, onPropose }: LinesProps) {
  const first = [...p.lines].sort((a, b) => Number(b.verdict === 'REFUSED') - Number(a.verdict === 'REFUSED'));
  return (
    <Card title="What it would do" flush
      hint={`${p.added} new, ${p.replacing} replace, ${p.same} same, ${p.refused} refused`}
      actions={p.refused === 0 && fresh > 0
        && <button class="btn go" onClick={onPropose}>{proposal(fresh)}</button>}>
      <DataTable label="What it would do" rows={first.slice(0, MOST_SHOWN)} keyOf={l => l.number} columns={COLUMNS} />
      {(p.refused > 0 || fresh === 0) && <p class="more" role="status">{p.refused > 0
        ? 'Put the refused lines right and choose the file again; none of it is taken before.'
        : 'All of it is in the catalogue already.'}</p>}
    </Card>
  );
}
