import { Icon, type IconName } from '@powerpay/kit/icon';
import type { Complaint } from '@powerpay/kit/model';
import m from '../locales/en/states';

const LOOKS: Record<Complaint['state'], [string, IconName]> = {
  OPEN: ['busy', 'clock'], ANSWERED: ['good', 'info'], ESCALATED: ['warn', 'alert'],
  RESOLVED: ['calm', 'check'],
};

/** How a complaint stands. A state from a newer server shows its name. */
export function StateBadge({ complaint: { state } }: { complaint: Complaint }) {
  const [look, icon] = LOOKS[state] ?? ['calm', 'info'];
  return <span class={`badge ${look}`}><Icon name={icon} />
    {(m as Record<string, string>)[`s_${state}`] ?? state}</span>;
}
