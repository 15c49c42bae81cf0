import { signal } from '@preact/signals';
import { problemOf, type Problem } from '@powerpay/kit/api';
import type { Complaint } from '@powerpay/kit/model';
import { forget, keep, kept } from '../store';
import { addEntry, knownComplaint, loadComplaint } from './complaints';
import { clean, SHORTEST_ADDED, textFault } from './text';

export type TrackView = 'ask' | 'missing' | 'shown';

/** One complaint: what this phone saw last at once, then what the server says. */
export function createTrack(number: string) {
  const known = knownComplaint(number), slot = `entry.${number}`;
  const complaint = signal<Complaint | null>(known?.complaint ?? null);
  const view = signal<TrackView>(known ? 'shown' : 'ask');
  const busy = signal(false), problem = signal<Problem | null>(null);
  /** When what is shown was seen; null: just now. */
  const stale = signal<number | null>(null);
  const text = signal(kept(slot, '')), tried = signal(false), added = signal(false);
  const adding = signal(false), addProblem = signal<Problem | null>(null);
  let lastFour = known?.lastFour ?? '', seenAt = known?.seenAt ?? 0;

  function show(now: Complaint) {
    complaint.value = now; view.value = 'shown'; stale.value = null;
    seenAt = Date.now();
  }
  function refused(p: Problem) {
    problem.value = p;
    if (!complaint.value) return;
    if (p.code === 'COMPLAINT_NOT_FOUND') view.value = 'missing';
    else stale.value = seenAt;
  }

  async function look(four = lastFour) {
    if (busy.value) return;
    lastFour = four; busy.value = true; problem.value = null;
    try { show(await loadComplaint(number, four)); } catch (e) { refused(problemOf(e)); }
    busy.value = false;
  }
  const type = (typed: string) => {
    text.value = typed; added.value = false; addProblem.value = null;
    keep(slot, typed);
  };
  async function add() {
    tried.value = true;
    if (adding.value || textFault(text.value, SHORTEST_ADDED)) return;
    adding.value = true; addProblem.value = null;
    try {
      show(await addEntry(number, lastFour, clean(text.value)));
      type('');
      forget(slot);
      tried.value = false; added.value = true;
    } catch (e) { addProblem.value = problemOf(e); }
    adding.value = false;
  }
  const open = () => { if (known) void look(); };
  return {
    number, complaint, view, busy, problem, stale, text, tried, added, adding, addProblem,
    open, look, type, add,
  };
}
export type Track = ReturnType<typeof createTrack>;
