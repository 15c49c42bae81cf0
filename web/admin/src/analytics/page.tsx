import './analytics.css';
import { call } from '@powerpay/kit/api';
import { param } from '../address';
import { daysAgo, today } from '../kit/days';
import { DateRange } from '../kit/filters';
import { useOne } from '../kit/load';
import { Page, Refresh, Trouble } from '../kit/page';
import { Tools } from '../kit/tools';
import { staff } from '../session';
import { Cohorts } from './cohorts';
import { unitOf } from './figures';
import { Margin } from './margin';
import { Revenue } from './revenue';
import { Usage } from './usage';

const DAYS = 29;
/** Today grows while one looks. */
const EVERY_MS = 60_000;

/** What was sold, earned and used, and who comes again; every chart's numbers can be taken along. */
export default function Analytics() {
  const from = param('from') || daysAgo(DAYS), to = param('until') || today(), by = unitOf(from, to);
  const query = { from, to };
  const all = useOne(() => Promise.all([
    staff(c => c.GET('/v1/staff/analytics/revenue', { params: { query: { ...query, by } } })),
    staff(c => c.GET('/v1/staff/analytics/margin', { params: { query } })),
    staff(c => c.GET('/v1/staff/analytics/usage', { params: { query } })),
    staff(c => c.GET('/v1/staff/analytics/cohorts', { params: { query: { ...query, from: yearBefore(to) } } })),
  ]), [from, to], EVERY_MS);
  const companies = useOne(() => call(c => c.GET('/v1/companies')), []).value?.companies ?? [];
  const name = (code: string) => companies.find(c => c.code === code)?.name ?? code;
  const { value, busy, problem } = all;
  return (
    <Page title="Analytics" hint="Lagos days; today grows"
      actions={<Refresh busy={busy} onClick={all.refresh} />}>
      <Tools><DateRange usual={[from, to]} /></Tools>
      <Trouble problem={problem} />
      {!value && !problem && <p class="none late" role="status">Loading…</p>}
      {value && <div class={busy ? 'sheets fading' : 'sheets'}>
        <Revenue rows={value[0].rows} by={by} />
        <Margin rows={value[1].rows} name={name} />
        <Usage rows={value[2].rows} name={name} />
        <Cohorts rows={value[3].rows} />
      </div>}
    </Page>
  );
}

/** Who comes again is seen over a year, whatever days were chosen. */
const yearBefore = (to: string) => `${Number(to.slice(0, 4)) - 1}${to.slice(4, 8)}01`;
