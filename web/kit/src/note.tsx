import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

type Tone = 'calm' | 'warn' | 'bad';
const ICON: Record<Tone, IconName> = { calm: 'info', warn: 'alert', bad: 'alert' };

/** A boxed remark: icon, words, at most one action. Bad ones are read out at once. */
export const Note = ({ tone, children }: { tone: Tone; children: ComponentChildren }) => (
  <div class={`note ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
    <Icon name={ICON[tone]} /><div>{children}</div>
  </div>
);
