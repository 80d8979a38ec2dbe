import type { Local } from '../../local/start/local';

/** Moves the time of a local start on by an ISO 8601 duration; the timers of that span have run and everybody has been told. */
export async function moveOn(local: Local, duration: string): Promise<void> {
  const answer = await fetch(`${local.url}/local/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advance: duration }),
  });
  if (!answer.ok) throw new ClockStopped(await answer.text());
  await local.drain();
}

/** Moves on to an instant. */
export async function moveTo(local: Local, instant: string): Promise<void> {
  const seconds = Math.ceil((Date.parse(instant) - local.clock.now().getTime()) / 1000);
  await moveOn(local, `PT${seconds}S`);
}

/** Thrown when the clock refuses to move: the test asked for the past. */
class ClockStopped extends Error {
  override readonly name = 'ClockStopped';
}
