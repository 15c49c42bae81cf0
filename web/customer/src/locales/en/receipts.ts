import { part } from '../../words';

export default part('receipts', {
  r_lead: 'Tokens you buy are kept on this phone and work without network.',
  r_none: 'No receipts yet',
  r_noneHint: 'What you buy on this phone shows here.',
  r_offline: 'You are offline. Saved tokens still work.',
  r_all: 'All meters',
  r_filter: 'Meter',
  r_kept: 'Kept on this phone only.',
  r_clear: 'Clear this phone',
  r_clearAsk: 'Clear all receipts and meters from this phone?',
  r_clearHint: 'You can still open each purchase with its reference and your phone digits.',
  r_clearYes: 'Clear everything',
  r_clearNo: 'Keep them',
});
