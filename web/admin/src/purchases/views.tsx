import { useSignal } from '@preact/signals';
import type { SavedView } from '@powerpay/kit/model';
import { setParams } from '../address';
import { useAct } from '../kit/act';
import { useOne, type One } from '../kit/load';
import { isStale, Stale, Trouble } from '../kit/page';
import { may } from '../me';
import { staff } from '../session';
import { asked, only } from './filter';

type Views = One<SavedView[]>;
const WRITES = ['SUPPORT', 'FINANCE', 'OPERATIONS', 'ADMINISTRATOR'] as const;

/** Searches that are asked for often: one's own, and what others share. */
export function Views() {
  const views = useOne(() => staff(c => c.GET('/v1/staff/views')), []);
  const now = JSON.stringify(asked()), chosen = views.value?.find(v => JSON.stringify(only(v.filter)) ===
    JSON.stringify(only(asked())));
  return (
    <div class="facts">
      <div class="field inline"><label for="view">View</label>
        <select id="view" class="in" value={chosen ? String(chosen.id) : ''} onChange={e => {
          const view = views.value?.find(v => String(v.id) === e.currentTarget.value);
          setParams(only(view?.filter ?? {}));
        }}>
          <option value="">{now === '{}' ? 'All purchases' : 'This search'}</option>
          {views.value?.map(v => <option key={v.id} value={String(v.id)}>
            {v.name}{!v.mine && ` (${v.owner})`}</option>)}
        </select></div>
      {may(WRITES) && (chosen?.mine ? <Remove view={chosen} views={views} />
        : !chosen && now !== '{}' && <Keep views={views} />)}
      <Trouble problem={views.problem} />
    </div>
  );
}

function Keep({ views }: { views: Views }) {
  const open = useSignal(false), name = useSignal(''), shared = useSignal(false);
  const act = useAct(key => staff(c => c.POST('/v1/staff/views', {
    params: { header: { 'Idempotency-Key': key } },
    body: { name: name.value, shared: shared.value, filter: asked() },
  })), all => { views.set(all); open.value = false; name.value = ''; });
  if (!open.value) {
    return <button class="btn line" onClick={() => { open.value = true; }}>Keep this search…</button>;
  }
  return (
    <form class="facts" onSubmit={e => { e.preventDefault(); void act.run(); }}>
      <div class="field inline"><label for="view-name">Its name</label>
        <input id="view-name" class="in" required maxLength={60} value={name.value}
          onInput={e => { name.value = e.currentTarget.value; }} /></div>
      <label><input type="checkbox" checked={shared.value}
        onChange={e => { shared.value = e.currentTarget.checked; }} /> for everybody</label>
      <button class="btn" disabled={act.busy}>{act.busy ? 'Keeping…' : 'Keep'}</button>
      <Trouble problem={act.problem} />
    </form>
  );
}

function Remove({ view, views }: { view: SavedView; views: Views }) {
  const act = useAct(() => staff(c => c.DELETE('/v1/staff/views/{id}', {
    params: { path: { id: view.id }, query: { version: view.version } },
  })), () => views.refresh());
  return (
    <>
      <button class="btn line" disabled={act.busy} onClick={() => void act.run()}>Forget “{view.name}”</button>
      {act.problem && isStale(act.problem) ? <Stale problem={act.problem} onReload={views.refresh} />
        : <Trouble problem={act.problem} />}
    </>
  );
}
