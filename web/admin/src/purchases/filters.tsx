import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { STATES } from '@powerpay/kit/badge';
import { koboOf } from '@powerpay/kit/money';
import { param, setParam } from '../address';
import { DateRange, FilterChips, FilterSelect, SearchBox, type Choice } from '../kit/filters';
import { useOne } from '../kit/load';
import { Tools } from '../kit/tools';
import { staff } from '../session';
import { FILTERS } from './filter';

const CHOICES: readonly Choice[] =
  [['', 'All'], ...Object.entries(STATES).map(([k, s]): Choice => [k, s.text])];
const TYPES: readonly Choice[] = [['', 'Both'], ['PREPAID', 'Prepaid'], ['POSTPAID', 'Postpaid']];
const MORE = FILTERS.filter(name => !['query', 'state'].includes(name));

/** The one box, the states, and what is asked for seldom below a fold. */
export const Filters = () => (
  <Tools>
    <SearchBox label="Reference, phone, meter, receipt, or a token's last four digits" />
    <FilterChips name="state" label="State" choices={CHOICES} />
    <DateRange until="to" />
    <details open={MORE.some(name => param(name) && !['from', 'to'].includes(name))}>
      <summary>More filters</summary><Rest /></details>
  </Tools>
);

function Rest() {
  const { value: o } = useOne(() => staff(c => c.GET('/v1/staff/overview')), []);
  const named = (kind: string): readonly Choice[] => [['', 'Any'],
    ...(o?.providers ?? []).filter(p => p.kind === kind).map((p): Choice => [p.name, p.name])];
  const companies: readonly Choice[] = [['', 'Any'],
    ...(o?.companies ?? []).map((c): Choice => [c.code, c.name])];
  return (
    <div class="facts">
      <FilterSelect name="company" label="Company" choices={companies} />
      <FilterSelect name="gateway" label="Gateway" choices={named('GATEWAY')} />
      <FilterSelect name="vendor" label="Vendor" choices={named('VENDOR')} />
      <FilterSelect name="type" label="Meter" choices={TYPES} />
      <Sum name="leastKobo" label="From ₦" />
      <Sum name="mostKobo" label="up to ₦" />
    </div>
  );
}

/** Naira on the page, kobo in the address. */
function Sum({ name, label }: { name: string; label: string }) {
  const now = param(name), typed = useSignal('');
  useEffect(() => { typed.value = now ? String(Number(now) / 100) : ''; }, [now]);
  return (
    <label class="day"><span>{label}</span><input class="in" inputMode="decimal" maxLength={12} value={typed.value}
      onInput={e => { typed.value = e.currentTarget.value; }}
      onChange={() => {
        const kobo = koboOf(typed.value);
        setParam(name, kobo === null ? '' : String(kobo));
      }} /></label>
  );
}
