import type { MessagesSeen } from '@powerpay/kit/model';
import { param } from '../address';
import { FilterChips, FilterSelect } from '../kit/filters';
import { useOne } from '../kit/load';
import { Card, Empty, Page, Trouble } from '../kit/page';
import { Icon } from '../kit/icon';
import { Tools } from '../kit/tools';
import { staff } from '../session';
import './messages.css';

type Message = MessagesSeen['messages'][number];
type Preview = Message['previews'][number];

const LANGUAGES: Record<Preview['language'], string> =
  { en: 'English', pcm: 'Pidgin', ha: 'Hausa', yo: 'Yoruba', ig: 'Igbo' };
const WAYS = [['', 'All'], ['SMS', 'SMS and mail'], ['MAIL_SUBJECT', 'Mail subjects'], ['PUSH', 'Push'],
  ['USSD', 'USSD'], ['PAGE', 'Pages'], ['!', 'With a warning']] as const;
const CHOICES = [['', 'All languages'], ...Object.entries(LANGUAGES)] as const;

/** All that customers are written, with usual values filled in. */
export default function Messages() {
  const all = useOne(() => staff(c => c.GET('/v1/staff/catalogue/messages')), []);
  const way = param('way'), language = param('language'), seen = all.value;
  const rows = (seen?.messages ?? []).filter(m => !way || m.way === way
    || (way === '!' && m.previews.some(p => p.warning)));
  return (
    <Page title="Messages" hint={seen ? `${seen.messages.length} texts in five languages, ${seen.warnings} warnings`
      : 'What customers are written'}>
      <Tools><FilterChips name="way" label="Channel" choices={WAYS} />
        <FilterSelect name="language" label="Language" choices={CHOICES} /></Tools>
      <p class="hint">They are changed with a new version of the shop; values are examples.</p>
      <Trouble problem={all.problem} />
      {!seen && !all.problem && <p class="none late" role="status">Loading…</p>}
      {seen && !rows.length && <Empty icon="check"><p>No text is like that.</p></Empty>}
      {rows.map(m => <One key={m.key} m={m} language={language} />)}
    </Page>
  );
}

const One = ({ m, language }: { m: Message; language: string }) => (
  <Card title={m.key} hint={WAYS.find(([w]) => w === m.way)?.[1]}>
    <dl class="texts">{m.previews.filter(p => !language || p.language === language).map(p => (
      <div key={p.language}><dt>{LANGUAGES[p.language]} <Size p={p} /></dt>
        <dd lang={p.language}>{p.preview ?? '—'}</dd>
        {p.warning && <dd class="trouble"><Icon name="alert" /> {p.warning}</dd>}</div>))}</dl>
  </Card>
);

const Size = ({ p }: { p: Preview }) => (
  <span class="hint num">{p.length} characters{p.parts !== undefined && `, ${p.parts} SMS`}</span>
);
