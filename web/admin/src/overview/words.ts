import type { Tone } from '@powerpay/kit/badge';
import type { Overview } from '@powerpay/kit/model';

export const HEALTH: Record<Overview['providers'][number]['health'], { tone: Tone; text: string }> = {
  UP: { tone: 'good', text: 'Answers' },
  SLOW: { tone: 'warn', text: 'Slow' },
  DOWN: { tone: 'bad', text: 'Does not answer' },
  NO_CALLS: { tone: 'calm', text: 'Nobody asked lately' },
};
