import { useEffect } from 'preact/hooks';
import { Icon } from '@powerpay/kit/icon';
import type { Consent } from '@powerpay/kit/model';
import { dayAndTime } from '@powerpay/kit/time';
import me from '../locales/en/me';
import m from '../locales/en/mydata';
import { fill } from '../words';
import { DeleteAccount } from './delete-account';
import { download } from './download';
import { IdentityCard } from './identity';
import { Mine, Said, Waiting } from './mine';
import { own } from './own';
import { createKept, useWork } from './work';

const consents = createKept(() => own(c => c.GET('/v1/account/consents')));
const ASKED = ['REMINDERS', 'NEWS'] as const;

/** Consent with its history, a copy of everything, who one is, and the way out. */
export default function Privacy() {
  return (
    <Mine title={me.data} lead={m.lead}>
      <Consents />
      <Copy />
      <IdentityCard />
      <DeleteAccount />
    </Mine>
  );
}

/** The log is newest first: the first of a purpose counts. */
export const given = (log: Consent[], purpose: Consent['purpose']): boolean =>
  log.find(x => x.purpose === purpose)?.given ?? false;

function Consents() {
  const log = consents.now.value, work = useWork();
  useEffect(() => void consents.load(), []);
  const set = (purpose: typeof ASKED[number], to: boolean) => work.run(async () => {
    await own(c => c.POST('/v1/account/consents', { body: { purpose, given: to } }));
    await consents.load();
  });
  return (
    <section class="card" aria-labelledby="may">
      <h2 id="may">{m.may}</h2>
      <Waiting of={consents} />
      {log && ASKED.map(purpose => (
        <fieldset class="field" key={purpose} disabled={work.busy.value}><legend>{m[purpose]}</legend>
          <div class="seg">{([true, false] as const).map(to => (
            <label key={String(to)}><input type="radio" name={purpose}
              checked={given(log, purpose) === to} onChange={() => void set(purpose, to)} />
              <span>{to ? m.yes : m.no}</span></label>))}</div>
        </fieldset>))}
      <Said work={work} />
      <p class="hint">{m.mayHint}</p>
      {!!log?.length && <details><summary>{m.history}</summary>
        <ul class="log num">{log.map((x, i) => (
          <li key={i}><b>{m[x.purpose]}</b>: {x.given ? m.agreed : m.refused}
            <br /><span class="hint">{dayAndTime(x.at)} · {fill(m.version, { version: x.version })}
            </span></li>))}</ul></details>}
    </section>
  );
}

function Copy() {
  const work = useWork();
  const get = () => work.run(async () => {
    const all: unknown = await own(c => c.GET('/v1/account/export'));
    download('powerpay-data.json', 'application/json', JSON.stringify(all, null, 2));
  });
  return (
    <section class="card" aria-labelledby="copy">
      <h2 id="copy">{m.copy}</h2>
      <p class="hint">{m.copyHint}</p>
      <Said work={work} text={m.downloaded} />
      <button type="button" class="btn line" disabled={work.busy.value} onClick={() => void get()}>
        <Icon name="download" />{work.busy.value ? m.downloading : m.download}</button>
    </section>
  );
}
