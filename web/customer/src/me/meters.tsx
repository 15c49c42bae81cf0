import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Field, onSubmit } from '@powerpay/kit/field';
import { Icon } from '@powerpay/kit/icon';
import { spaced } from '@powerpay/kit/id';
import type { SavedMeter } from '@powerpay/kit/model';
import m from '../locales/en/mymeters';
import me from '../locales/en/me';
import shell from '../locales/en/shell';
import { meters as onPhone, sameMeter } from '../store';
import { fill } from '../words';
import { AddMeter } from './add-meter';
import { buyFor, myMeters } from './kept';
import { Mine, Said, Waiting } from './mine';
import { own } from './own';
import { Sure } from './sure';
import { NAME_MOST } from './meter-form';
import { useWork } from './work';

/** The meters of the account: names, buying, and new ones. */
export default function Meters() {
  useEffect(() => void myMeters.load(), []);
  const all = myMeters.now.value;
  return (
    <Mine title={me.meters} lead={m.lead}>
      <Waiting of={myMeters} card />
      {all?.length === 0 && <section class="card empty"><Icon name="home" /><h2>{m.none}</h2>
        <p class="hint">{m.noneHint}</p></section>}
      <ul class="list">{all?.map(x => <Row key={x.id} meter={x} />)}</ul>
      <AddMeter />
      {all && <OnPhone mine={all} />}
    </Mine>
  );
}

function Row({ meter: x }: { meter: SavedMeter }) {
  const doing = useSignal<'' | 'rename' | 'remove'>(''), work = useWork();
  const stop = () => { doing.value = ''; };
  const remove = () => work.run(async () => {
    await own(c => c.DELETE('/v1/account/meters/{id}', { params: { path: { id: x.id } } }));
    await myMeters.load();
  }).then(stop);
  return (
    <li>
      <div><h2>{x.name}</h2><p>{x.customerName}</p>
        <p class="hint num">{spaced(x.number)} · {x.companyName}</p></div>
      {doing.value === 'rename' ? <Rename meter={x} onEnd={stop} /> : (
        <div class="row acts-row">
          <a class="btn go" href={buyFor(x)}
            aria-label={`${m.buy}: ${x.name}`}><Icon name="bolt" />{m.buy}</a>
          <button type="button" class="btn line" aria-label={`${m.rename}: ${x.name}`}
            onClick={() => { doing.value = 'rename'; }}>{m.rename}</button>
          <button type="button" class="btn line" aria-label={`${m.remove}: ${x.name}`}
            onClick={() => { doing.value = 'remove'; }}>{m.remove}</button>
        </div>)}
      <Said work={work} />
      {doing.value === 'remove' && <Sure ask={fill(m.removeAsk, { name: x.name })}
        hint={m.removeHint} yes={m.remove} busy={work.busy.value} onNo={stop}
        onYes={() => void remove()} />}
    </li>
  );
}

function Rename({ meter: x, onEnd }: { meter: SavedMeter; onEnd: () => void }) {
  const name = useSignal(x.name), work = useWork();
  const save = () => name.value.trim() && work.run(async () => {
    await own(c => c.PUT('/v1/account/meters/{id}', {
      params: { path: { id: x.id } }, body: { name: name.value.trim() },
    }));
    await myMeters.load();
    onEnd();
  });
  return (
    <form class="steps" noValidate onSubmit={onSubmit(save)}>
      <Field key="name" id={`name-${x.id}`} label={m.name}
        error={!name.value.trim() && m.nameBad}>
        {a => <input {...a} class="in" maxLength={NAME_MOST} value={name.value}
          onInput={e => { name.value = e.currentTarget.value; work.edited(); }} />}
      </Field>
      <Said work={work} />
      <div class="row"><button type="button" class="btn line" onClick={onEnd}>{shell.cancel}</button>
        <button class="btn dark" disabled={work.busy.value}>{shell.save}</button></div>
    </form>
  );
}

/** Meters this phone bought for that the account does not keep yet: one tap keeps them. */
function OnPhone({ mine }: { mine: SavedMeter[] }) {
  const work = useWork(), others = onPhone.value.filter(x => !mine.some(y => sameMeter(x, y)));
  if (!others.length) return null;
  const keep = ({ company, type, number, customerName }: typeof others[number]) =>
    work.run(async () => {
      await own(c => c.POST('/v1/account/meters', {
        body: { company, type, number, name: customerName.slice(0, NAME_MOST) },
      }));
      await myMeters.load();
    });
  return (
    <section class="card" aria-labelledby="onphone">
      <h2 id="onphone">{m.onPhone}</h2>
      <ul class="lines one">{others.map(x => (
        <li key={x.company + x.number} class="split">
          <span><b>{x.customerName}</b><br />
            <span class="hint num">{spaced(x.number)} · {x.companyName}</span></span>
          <button type="button" class="btn line" disabled={work.busy.value}
            aria-label={`${m.keepIt}: ${x.customerName}`} onClick={() => void keep(x)}>
            {m.keepIt}</button>
        </li>))}</ul>
      <Said work={work} />
    </section>
  );
}
