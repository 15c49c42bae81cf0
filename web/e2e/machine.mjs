// The machine that runs the shop, and its processes.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

/** The machine's own child whose command line has this in it; undefined while there is none. */
export const child = word => readdirSync('/proc').filter(name => /^\d+$/.test(name)).find(pid => {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8').includes(`PPid:\t${process.env.MACHINE}\n`)
      && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(word);
  } catch {
    return false;                                    // it has just ended
  }
});

/** kill -9; the process that was killed. */
export function kill(word) {
  const pid = child(word);
  assert.ok(pid, `${word} runs`);
  process.kill(Number(pid), 'SIGKILL');
  return pid;
}

/** Asks again until the answer fits. */
export async function until(ask, fits) {
  for (let i = 0; i < 150; i++) {
    const answer = await ask();
    if (fits(answer)) return answer;
    await new Promise(r => setTimeout(r, 200));
  }
  return assert.fail(`never so: ${fits}; last ${JSON.stringify(await ask())?.slice(0, 500)}`);
}
